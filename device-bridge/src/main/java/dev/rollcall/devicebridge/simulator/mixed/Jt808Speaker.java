package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.Settled;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimRecord;
import dev.rollcall.devicebridge.simulator.jt808.Jt808Terminal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** JT/T 808, punches in 0900 of type F1. */
final class Jt808Speaker extends NativeSpeaker {
    private static final int BATCH = 10;
    private static final int PATIENCE_MILLIS = 15_000;

    private final String code;
    private final Jt808Terminal terminal;
    private final Clock clock;
    private boolean loggedIn;

    Jt808Speaker(Doors doors, SimDevice device, String phone, String code, Clock clock) {
        super(device);
        this.code = code;
        this.terminal = new Jt808Terminal(doors.host(), doors.jt808(), phone, device, PATIENCE_MILLIS);
        this.clock = clock;
    }

    @Override
    void hold(SimRecord record) {
        terminal.keep(record);
    }

    @Override
    public List<Seen> send() throws IOException {
        try {
            login();
            return records.forget(terminal.upload(BATCH, clock.instant()).stream()
                    .map(Settled::seq)
                    .toList());
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private void login() throws IOException {
        if (!loggedIn && !terminal.login(code)) {
            throw new IOException("not let in");
        }
        loggedIn = true;
    }

    @Override
    public void hearOrders() throws IOException {
        login();
        terminal.beat(clock.instant());
    }

    @Override
    public void close() {
        loggedIn = false;
        terminal.close();
    }
}
