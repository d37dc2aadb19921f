package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.mqttface.FaceManner;
import dev.rollcall.devicebridge.simulator.mqttface.FaceRecord;
import dev.rollcall.devicebridge.simulator.mqttface.FaceTerminal;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** mqtt/face: one record after the other, each until its PushAck. */
final class FaceSpeaker implements Speaker {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Doors doors;
    private final String sn;
    private final String password;
    private final FaceTerminal terminal;
    private final Deque<Optional<Seen>> waiting = new ArrayDeque<>(); // empty: what nobody can read
    private final LastMade<FaceRecord> made = new LastMade<>();
    private final long firstRecord;
    private ZoneOffset zone = CHINA;
    private final Clock clock;
    private long lastRecord;
    private boolean started;

    FaceSpeaker(Doors doors, String sn, FaceManner manner, String password, Clock clock) {
        this.doors = doors;
        this.sn = sn;
        this.password = password;
        this.terminal = new FaceTerminal(manner, FaceTerminal.PATIENCE);
        this.clock = clock;
        // numbers go on after a restart, as a real machine's do
        this.firstRecord = clock.instant().toEpochMilli();
        this.lastRecord = firstRecord;
    }

    @Override
    public String sn() {
        return sn;
    }

    @Override
    public void keep(Seen seen) {
        var direction = seen.in() ? "entr" : "exit";
        var record = new FaceRecord(++lastRecord, seen.person(), local(seen.second()), direction, true, null);
        made.add(seen, record);
        hold(record, Optional.of(seen));
    }

    private void hold(FaceRecord record, Optional<Seen> seen) {
        terminal.see(record);
        waiting.add(seen);
    }

    private String local(Instant moment) {
        return TIME.format(LocalDateTime.ofInstant(moment, zone));
    }

    @Override
    public void again(Seen settled) {
        hold(made.of(settled), Optional.of(settled));
    }

    @Override
    public void unreadable() {
        hold(new FaceRecord(++lastRecord, "nobody", "yesterday", null, true, null), Optional.empty());
    }

    @Override
    public void factoryReset() {
        lastRecord = firstRecord;
    }

    @Override
    public void zone(ZoneOffset now) {
        zone = now;
    }

    @Override
    public void hearOrders() throws IOException {
        start();
        terminal.beat(local(clock.instant()));
        terminal.ignore();
    }

    private void start() throws IOException {
        if (!started) {
            terminal.start(doors.host(), doors.mqtt(), password, local(clock.instant()));
            started = true;
        }
    }

    @Override
    public int backlog() {
        return (int) waiting.stream().filter(Optional::isPresent).count();
    }

    @Override
    public List<Seen> send() throws IOException {
        try {
            start();
            if (waiting.isEmpty()) {
                return List.of();
            }
            if (!terminal.push()) {
                throw new IOException("no PushAck");
            }
            return waiting.remove().stream().toList();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    @Override
    public void close() {
        started = false;
        terminal.close();
    }
}
