package dev.rollcall.devicebridge.simulator.mixed;

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

/** mqtt/face: one record after the other, each until its PushAck. */
final class FaceSpeaker implements Speaker {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Doors doors;
    private final String sn;
    private final String password;
    private final FaceTerminal terminal;
    private final Deque<Seen> waiting = new ArrayDeque<>();
    private final Clock clock;
    private long lastRecord;
    private boolean started;

    FaceSpeaker(Doors doors, String sn, String login, String password, Clock clock) {
        this.doors = doors;
        this.sn = sn;
        this.password = password;
        this.terminal = new FaceTerminal(login, FaceTerminal.PATIENCE);
        this.clock = clock;
        // numbers go on after a restart, as a real machine's do
        this.lastRecord = clock.instant().toEpochMilli();
    }

    @Override
    public String sn() {
        return sn;
    }

    @Override
    public void keep(Seen seen) {
        var direction = seen.in() ? "entr" : "exit";
        terminal.see(new FaceRecord(++lastRecord, seen.person(), local(seen.second()), direction, true, null));
        waiting.add(seen);
    }

    private static String local(Instant moment) {
        return TIME.format(LocalDateTime.ofInstant(moment, CHINA));
    }

    @Override
    public int backlog() {
        return waiting.size();
    }

    @Override
    public List<Seen> send() throws IOException {
        try {
            if (!started) {
                terminal.start(doors.host(), doors.mqtt(), password, local(clock.instant()));
                started = true;
            }
            if (waiting.isEmpty()) {
                return List.of();
            }
            if (!terminal.push()) {
                throw new IOException("no PushAck");
            }
            return List.of(waiting.remove());
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
