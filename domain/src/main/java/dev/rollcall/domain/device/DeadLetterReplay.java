package dev.rollcall.domain.device;

import java.util.Optional;

/** Port: hands a dead letter to its protocol once more. Doing so twice stores nothing twice. */
public interface DeadLetterReplay {

    /** @param bytes the letter's own, or a corrected copy */
    Replayed replay(Letter letter, byte[] bytes);

    /** Why such a letter can never become a record, whatever is put right; empty when it can be tried. */
    Optional<Never> never(String sn, String path, String reason);

    /** Kinds of letters that are looked at and set aside. */
    enum Never {
        /** A face the machine knows nobody by. */
        STRANGER,
        /** The record names nobody. */
        NOBODY,
        /** A photo or file that no punch has announced. */
        MULTIMEDIA,
        /** What a reader read from an identity card; nobody takes it. */
        IDENTITY_CARD,
        /** Somebody was compared with his card and passed no gate. */
        VERIFICATION,
        /** A device's own account of what went wrong in it. */
        ERROR_LOG,
        /** A contact: what it said was about another moment. */
        CONTACT,
        /** A position, or a frame of bytes that are no text; it cannot be corrected here. */
        BINARY,
        /** Another table or topic than those of punches. */
        NO_PUNCH,
        /** The device it names is not registered. */
        DEVICE_UNKNOWN
    }

    /**
     * What came of it.
     *
     * @param detail the protocol's stable word; may be empty
     */
    record Replayed(Result result, String detail) {}

    enum Result {
        /** Stored and judged like any other record. */
        STORED(true),
        /** It was stored already. */
        DUPLICATE(true),
        /** Stored, and does not count. */
        REFUSED(true),
        QUARANTINED(true),
        /** It still cannot be read. */
        UNREADABLE(false),
        /** The store is away or busy. */
        NOT_NOW(false),
        /** Nobody can hand this kind of message in once more. */
        NO_REPLAYER(false);

        private final boolean settles;

        Result(boolean settles) {
            this.settles = settles;
        }

        /** Whether nothing is left to do about the letter. */
        public boolean settles() {
            return settles;
        }
    }
}
