package dev.rollcall.app.device;

import dev.rollcall.domain.device.DeadLetterReplay.Replayed;
import dev.rollcall.domain.device.Letter;

/** Hands dead letters of one protocol to it once more; each protocol that can has one of these as a bean. */
interface Replayer {

    /** Whether the letter came in by this protocol; told by its path. */
    boolean owns(Letter letter);

    /**
     * Hands the bytes in. Runs with the clock standing at the moment the letter came: that is when its record arrived.
     *
     * @param bytes the letter's own, or a corrected copy
     */
    Replayed replay(Letter letter, byte[] bytes);
}
