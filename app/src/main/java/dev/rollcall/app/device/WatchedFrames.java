package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.FrameLog;
import dev.rollcall.devicebridge.port.FrameNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which devices are watched, as this process knows, and frames on their way to the table; in memory alone. */
@Component
class WatchedFrames implements FrameLog {
    /** With the longest frames 4 MB. */
    static final int ROOM = 2_000;

    private final BlockingQueue<FrameNote> waiting = new ArrayBlockingQueue<>(ROOM);
    private final Map<String, Long> dropped = new ConcurrentHashMap<>();
    /** Never changed, only replaced: asked for every frame of every device. */
    private volatile Map<String, Long> devices = Map.of();

    @Override
    public boolean wanted(String sn) {
        return devices.containsKey(sn);
    }

    @Override
    public void note(FrameNote note) {
        if (!waiting.offer(note)) {
            dropped(note.sn(), 1);
        }
    }

    void dropped(String sn, long frames) {
        dropped.merge(sn, frames, Long::sum);
    }

    /** @param watched numbers of devices by their serial numbers */
    void watch(Map<String, Long> watched) {
        devices = Map.copyOf(watched);
    }

    Map<String, Long> devices() {
        return devices;
    }

    /** The oldest of those that wait; they wait no longer. */
    List<FrameNote> take(int most) {
        var taken = new ArrayList<FrameNote>();
        waiting.drainTo(taken, most);
        return taken;
    }

    /** How many were dropped of each device since the last time. */
    Map<String, Long> takeDropped() {
        var taken = new HashMap<String, Long>();
        for (var sn : dropped.keySet()) {
            var frames = dropped.remove(sn);
            if (frames != null) {
                taken.put(sn, frames);
            }
        }
        return taken;
    }
}
