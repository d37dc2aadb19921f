package dev.rollcall.devicebridge.server;

/** The address of the device server cannot be listened on. */
public final class DeviceServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeviceServerFailed(String host, int port, Throwable cause) {
        super(
                "Devices cannot be served on %s:%d (%s). Free that port, or choose another with rollcall.device-bridge.port"
                                .formatted(host, port, cause.getMessage())
                        + " or ROLLCALL_DEVICEBRIDGE_PORT.",
                cause);
    }
}
