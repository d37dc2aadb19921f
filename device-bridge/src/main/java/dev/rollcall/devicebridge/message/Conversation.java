package dev.rollcall.devicebridge.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is said over one connection of a device that stays connected. Called by one thread at a time, which may wait;
 * what an answer promises is durable when {@link #take} returns. Never throws for anything a device sends.
 *
 * @param <F> a frame of the protocol
 */
public interface Conversation<F> {

    /** What is done about one frame. */
    Turn<F> take(F frame);

    /** The device that has proven itself on this connection; empty until then. */
    Optional<Guest> guest();

    /** How long the next frame may keep us waiting; short for somebody who has not proven himself. */
    Duration patience();

    /** What somebody who watches the device may see of a frame, from it or to it: nothing that proves who one is. */
    Glimpse show(F frame);

    /** The connection is over; called once, after the last turn, possibly on an event loop: must not wait. */
    void ended();

    /**
     * Who is at the other end.
     *
     * @param sn serial number
     * @param hardware what tells this piece of hardware from another that learnt its secret, e.g. an IMEI; empty when the
     *     protocol has nothing of the kind
     * @param keyed whether it proved itself by a secret of its own
     */
    record Guest(String sn, String hardware, boolean keyed) {}

    /**
     * What is done about a frame.
     *
     * @param answers to be sent, in order
     * @param pause true when nothing could be stored: nothing more is read for a moment
     * @param end true when the connection is to be closed once the answers have left
     */
    record Turn<F>(List<F> answers, boolean pause, boolean end) {

        public Turn {
            answers = List.copyOf(answers);
        }

        /** Nothing to say. */
        public static <F> Turn<F> silent() {
            return new Turn<>(List.of(), false, false);
        }

        /** One answer. */
        public static <F> Turn<F> answer(F frame) {
            return new Turn<>(List.of(frame), false, false);
        }

        /** Several answers. */
        public static <F> Turn<F> answers(List<F> frames) {
            return new Turn<>(frames, false, false);
        }

        /** Nothing was stored, and nothing may be said that could be taken for it. */
        public static <F> Turn<F> withheld() {
            return new Turn<>(List.of(), true, false);
        }

        /** The same, and then the end. */
        public Turn<F> thenEnd() {
            return new Turn<>(answers, pause, true);
        }
    }
}
