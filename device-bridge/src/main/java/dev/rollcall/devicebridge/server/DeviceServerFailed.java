package dev.rollcall.devicebridge.server;

import java.util.Locale;

/** The address of the device server cannot be listened on. */
public final class DeviceServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeviceServerFailed(String host, Door door, Throwable cause) {
        super(
                "Devices cannot be served on %s:%d (%s). Free that port, or choose another with %s or %s."
                        .formatted(host, door.port(), cause.getMessage(), door.setting(), variable(door.setting())),
                cause);
    }

    private static String variable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
