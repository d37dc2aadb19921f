package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.Instant;

/**
 * A request of a terminal that has proven itself.
 *
 * @param at when it is being handled, UTC
 */
record Message(DeviceIdentity device, Profile profile, Target target, byte[] body, Instant at) {

    DeadLetter deadLetter(RawBytes raw, String reason) {
        return new DeadLetter(device.sn(), target.shown(), raw, Hashes.hex(raw.toByteArray()), reason, at);
    }

    @Override
    public String toString() {
        return "Message[%s, %s, %d bytes]".formatted(device.sn(), target.shown(), body.length);
    }
}
