package dev.rollcall.domain.device;

/** Port: hands a dead letter to its protocol once more. Doing so twice stores nothing twice. */
public interface DeadLetterReplay {

    /** @param bytes the letter's own, or a corrected copy */
    Replayed replay(Letter letter, byte[] bytes);

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
