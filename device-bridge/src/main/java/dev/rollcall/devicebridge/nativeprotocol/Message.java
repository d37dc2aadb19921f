package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.Instant;

/**
 * A message whose signature is right.
 *
 * @param hash SHA-256 of the body in hex
 * @param at when it is being handled, UTC
 */
record Message(DeviceIdentity device, String path, byte[] body, String hash, Instant at) {

    DeadLetter asDeadLetter(String reason) {
        return new DeadLetter(device.sn(), path, RawBytes.of(body), hash, reason, at);
    }

    DeadLetter partAsDeadLetter(RawBytes part, String partHash, String reason) {
        return new DeadLetter(device.sn(), path, part, partHash, reason, at);
    }
}
