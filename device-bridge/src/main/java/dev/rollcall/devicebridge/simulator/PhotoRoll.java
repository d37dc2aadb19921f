package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Photos a device keeps until their record is settled; the oldest are dropped when there are many. For one thread. */
final class PhotoRoll {
    private static final int MOST = 50;

    private final Map<Long, byte[]> waiting = new LinkedHashMap<>();

    void keep(long seq, byte[] photo) {
        waiting.put(seq, photo);
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    /** Sends photos the server has given a link for and forgets those of settled records. */
    void send(List<Settled> settled, DeviceLink link) throws IOException {
        for (var record : settled) {
            var photo = waiting.remove(record.seq());
            var path = record.photoPut();
            if (photo != null && path != null) {
                link.putPhoto(path, photo);
            }
        }
    }
}
