package dev.rollcall.domain.attendance;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a punch's photo without asking the object store.
 *
 * @param key names it; null unless it is stored
 */
public record PunchPhoto(State state, @Nullable PhotoKey key) {
    /** Sent without one. */
    public static final PunchPhoto NONE = new PunchPhoto(State.NONE, null);

    /** Announced with the punch; its bytes have not arrived. */
    public static final PunchPhoto ANNOUNCED = new PunchPhoto(State.ANNOUNCED, null);

    public static PunchPhoto stored(PhotoKey key) {
        return new PunchPhoto(State.STORED, key);
    }

    /** How far it has come. */
    public enum State {
        NONE,
        ANNOUNCED,
        STORED
    }
}
