package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.WireProfile;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks into bodies of {@code ATTLOG} that were kept as dead letters; what a terminal counts includes their rows. */
public final class KeptRows {
    private KeptRows() {}

    /**
     * Rows that are records of the terminal and can be no punch: those it counts and nobody has stored.
     *
     * @param body one row or many
     * @return hashes of those that name a time within; a row whose time cannot be read is not among them
     */
    public static Set<String> unreadable(WireProfile settings, byte[] body, DeviceOrder.Window window) {
        try {
            var profile = new Profile(settings);
            return Rows.of(body, ZktecoLimits.DEFAULT.maxRows()).stream()
                    .filter(row -> AttlogRow.isUnreadable(row, profile, window))
                    .map(row -> Hashes.hex(row.toByteArray()))
                    .collect(Collectors.toSet());
        } catch (Rows.TooMany impossible) { // none so large was taken
            return Set.of();
        }
    }
}
