package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** Sends a scripted day of one gate, as a device does that comes back after having been offline. */
final class DayReplay {
    private final Gate gate;
    private final Outbox outbox;
    private final int batch;

    DayReplay(Gate gate, Outbox outbox, int batch) {
        this.gate = gate;
        this.outbox = outbox;
        this.batch = batch;
    }

    /** @return records settled, duplicates included */
    int send(String host, int port, DayScript script, LocalDate date, Clock clock) throws IOException {
        int settled = 0;
        try (var link = new DeviceLink(host, port)) {
            for (var scripted : script.day(date, gate.people(), Habits.DAY)) {
                var record = gate.device().record(scripted.punch().replayed());
                outbox.add(record);
                if (scripted.twice()) {
                    settled += flush(link, clock);
                    outbox.add(record);
                }
                if (outbox.size() >= batch) {
                    settled += flush(link, clock);
                }
            }
            return settled + flush(link, clock);
        }
    }

    private int flush(DeviceLink link, Clock clock) throws IOException {
        int settled = 0;
        while (outbox.size() > 0) {
            int now = outbox.send(link, batch, clock.instant()).size();
            if (now == 0) {
                throw new IOException("the server takes nothing at present");
            }
            settled += now;
        }
        return settled;
    }
}
