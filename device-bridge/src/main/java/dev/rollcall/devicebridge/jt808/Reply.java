package dev.rollcall.devicebridge.jt808;

import java.util.List;

/**
 * What is done about a message.
 *
 * @param result of the general answer to each of its frames; {@link #NONE} for no general answer
 * @param more messages after it, in order
 * @param pause true when nothing could be stored
 * @param end true when the connection is over
 */
record Reply(int result, List<Downlink> more, boolean pause, boolean end) {
    static final int NONE = -1;

    private static final Reply OK = new Reply(GeneralAnswer.OK, List.of(), false, false);

    /** A message to the terminal. */
    record Downlink(int id, byte[] body) {}

    Reply {
        more = List.copyOf(more);
    }

    static Reply ok() {
        return OK;
    }

    static Reply result(int result) {
        return new Reply(result, List.of(), false, false);
    }

    /** Nothing of which a terminal could think that its message is stored. */
    static Reply withheld() {
        return new Reply(NONE, List.of(), true, false);
    }

    static Reply nothing() {
        return new Reply(NONE, List.of(), false, false);
    }

    /** No general answer, but another. */
    static Reply instead(int id, byte[] body) {
        return nothing().and(id, body);
    }

    Reply and(int id, byte[] body) {
        var longer = new java.util.ArrayList<>(more);
        longer.add(new Downlink(id, body));
        return new Reply(result, longer, pause, end);
    }

    Reply thenPause() {
        return new Reply(result, more, true, end);
    }

    Reply thenEnd() {
        return new Reply(result, more, pause, true);
    }
}
