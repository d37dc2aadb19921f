package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.Settled;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.jt808.Jt808Terminal;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** JT/T 808, punches in 0900 of type F1. */
final class Jt808Speaker implements Speaker {
    private static final int BATCH = 10;
    private static final int PATIENCE_MILLIS = 15_000;

    private final SimDevice device;
    private final String code;
    private final Jt808Terminal terminal;
    private final NativeRecords records;
    private final Clock clock;
    private boolean loggedIn;

    Jt808Speaker(Doors doors, SimDevice device, String phone, String code, Clock clock) {
        this.device = device;
        this.code = code;
        this.terminal = new Jt808Terminal(doors.host(), doors.jt808(), phone, device, PATIENCE_MILLIS);
        this.records = new NativeRecords(device);
        this.clock = clock;
    }

    @Override
    public String sn() {
        return device.sn();
    }

    @Override
    public void keep(Seen seen) {
        terminal.keep(records.record(seen));
    }

    @Override
    public int backlog() {
        return records.size();
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
    public void again(Seen settled) {
        terminal.keep(records.again(settled));
    }

    @Override
    public void unreadable() {
        terminal.keep(device.unreadable());
    }

    @Override
    public void factoryReset() {
        device.factoryReset();
    }

    @Override
    public void zone(ZoneOffset zone) {
        records.zone(zone);
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
