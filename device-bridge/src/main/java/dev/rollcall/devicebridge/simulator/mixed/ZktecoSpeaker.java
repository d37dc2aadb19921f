package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.zkteco.ZktecoDevice;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ZKTeco PUSH. */
final class ZktecoSpeaker implements Speaker {
    private static final int BATCH = 128;
    private static final int FACE = 15;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final String sn;
    private final ZktecoDevice device;
    private final List<Optional<Seen>> waiting = new ArrayList<>(); // empty: what nobody can read
    private ZoneOffset zone = CHINA;
    private boolean introduced;

    ZktecoSpeaker(Doors doors, String sn, String login, String token) {
        this.sn = sn;
        this.device = new ZktecoDevice(doors.host(), doors.http(), login, token);
    }

    @Override
    public String sn() {
        return sn;
    }

    @Override
    public void keep(Seen seen) {
        var local = LocalDateTime.ofInstant(seen.second(), zone);
        device.punch(seen.person(), local, seen.in() ? 0 : 1, FACE);
        waiting.add(Optional.of(seen));
    }

    @Override
    public int backlog() {
        return (int) waiting.stream().filter(Optional::isPresent).count();
    }

    @Override
    public List<Seen> send() throws IOException {
        introduce();
        int batch = Math.min(BATCH, waiting.size());
        if (batch > 0 && !device.upload(batch)) {
            throw new IOException("not acknowledged");
        }
        var sent = waiting.subList(0, batch);
        var settled = sent.stream().flatMap(Optional::stream).toList();
        sent.clear();
        return settled;
    }

    private void introduce() throws IOException {
        if (!introduced) {
            device.handshake();
            introduced = true;
        }
    }

    @Override
    public void again(Seen settled) {
        keep(settled);
    }

    @Override
    public void unreadable() {
        device.damaged();
        waiting.add(Optional.empty());
    }

    /** It numbers nothing. */
    @Override
    public void factoryReset() {
        introduced = false;
    }

    @Override
    public void zone(ZoneOffset now) {
        zone = now;
    }

    @Override
    public void hearOrders() throws IOException {
        introduce();
        device.hear();
    }

    @Override
    public void close() {
        introduced = false;
    }
}
