package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.RawBytes;
import java.util.List;

/** Keeps rows that nobody can read, or nobody takes yet, so that none is lost and none blocks a terminal's queue. */
final class RawKeeper {
    /** With more of them than that in one body something else is wrong, and one letter with all of it says more. */
    static final int MOST_LETTERS = 50;

    private final DeadLetters letters;

    RawKeeper(DeadLetters letters) {
        this.letters = letters;
    }

    /** A row and why it is kept. */
    record Kept(RawBytes row, String reason) {}

    void keep(Message message, List<Kept> rows) {
        if (rows.size() > MOST_LETTERS) {
            keepBody(message, "ROWS:" + rows.get(0).reason());
        } else {
            rows.forEach(kept -> letters.keep(message.deadLetter(kept.row(), kept.reason())));
        }
    }

    void keepBody(Message message, String reason) {
        letters.keep(message.deadLetter(RawBytes.of(message.body()), reason));
    }
}
