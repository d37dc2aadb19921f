package dev.rollcall.devicebridge.message;

import dev.rollcall.devicebridge.port.DeviceIdentity;

/**
 * Messages of the native protocol inside another one, for a device that its transport has authenticated. What the answer
 * promises is durable when it returns.
 */
public interface NativeMessages {

    /** The messages that may travel inside another protocol. */
    enum Operation {
        HELLO,
        BEAT,
        PUNCH,
        RESULT
    }

    /**
     * Handles one.
     *
     * @param device whose message it is
     * @param path where it came in, e.g. a topic; kept with what cannot be read
     * @param body JSON as in docs/device-protocol.md; any bytes at all
     * @return status and JSON as over HTTP; 503 when nothing may be taken as stored
     */
    DeviceResponse handle(DeviceIdentity device, Operation operation, String path, byte[] body);
}
