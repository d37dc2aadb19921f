package dev.rollcall.devicebridge.wrong;

import java.time.Instant;

/** Deliberately wrong: time comes in through a clock. */
final class BridgeWithItsOwnClock {
    Instant now() {
        return Instant.now();
    }
}
