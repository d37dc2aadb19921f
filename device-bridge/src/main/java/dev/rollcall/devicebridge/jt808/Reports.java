package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.DevicePositions;
import dev.rollcall.devicebridge.port.Position;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Positions, of now and of the past. */
final class Reports {
    private final DevicePositions positions;
    private final DeadLetters deadLetters;

    Reports(DevicePositions positions, DeadLetters deadLetters) {
        this.positions = positions;
        this.deadLetters = deadLetters;
    }

    /** 0200. */
    Reply location(DeviceIdentity device, Incoming message) throws Malformed {
        positions.seen(device, List.of(Location.read(message.body()).position(false)));
        return Reply.ok();
    }

    /** 0704. One report that cannot be read does not hold up the others: it is kept raw. */
    Reply batch(DeviceIdentity device, Incoming message, Instant now) throws Malformed {
        var batch = LocationBatch.read(message.body());
        var readable = new ArrayList<Position>(batch.items().size());
        for (var item : batch.items()) {
            try {
                readable.add(Location.read(BodyReader.of(item)).position(batch.blindArea()));
            } catch (Malformed unreadable) {
                deadLetters.keep(
                        DeadLetter.of(device.sn(), message.path(), RawBytes.of(item), unreadable.reason(), now));
            }
        }
        if (!readable.isEmpty()) {
            positions.seen(device, readable);
        }
        return Reply.ok();
    }
}
