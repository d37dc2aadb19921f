package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.zkteco.ZktecoDevice;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** ZKTeco PUSH. */
final class ZktecoSpeaker implements Speaker {
    private static final int BATCH = 128;
    private static final int FACE = 15;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final String sn;
    private final ZktecoDevice device;
    private final Deque<Seen> waiting = new ArrayDeque<>();
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
        var local = LocalDateTime.ofInstant(seen.second(), CHINA);
        device.punch(seen.person(), local, seen.in() ? 0 : 1, FACE);
        waiting.add(seen);
    }

    @Override
    public int backlog() {
        return waiting.size();
    }

    @Override
    public List<Seen> send() throws IOException {
        if (!introduced) {
            device.handshake();
            introduced = true;
        }
        int batch = Math.min(BATCH, waiting.size());
        if (batch > 0 && !device.upload(batch)) {
            throw new IOException("not acknowledged");
        }
        var settled = new ArrayList<Seen>();
        for (int i = 0; i < batch; i++) {
            settled.add(waiting.remove());
        }
        return settled;
    }

    @Override
    public void close() {
        introduced = false;
    }
}
