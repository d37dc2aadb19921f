package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.message.Glimpse;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.RawBytes;
import java.nio.charset.StandardCharsets;
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

    /** Its body; what was asked for where there is none. The token in the path and the key are left out. */
    Glimpse glimpse(String method) {
        var content = body.length > 0 ? body : target.askedFor().getBytes(StandardCharsets.UTF_8);
        return Glimpse.text(method + " " + target.shown(), RawBytes.of(content));
    }

    @Override
    public String toString() {
        return "Message[%s, %s, %d bytes]".formatted(device.sn(), target.shown(), body.length);
    }
}
