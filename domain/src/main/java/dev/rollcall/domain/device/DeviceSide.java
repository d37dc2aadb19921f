package dev.rollcall.domain.device;

/**
 * Port: brings a device one step further. Called again and again with the same order until it is done, by several
 * processes, also after it was done: an adapter has to bear that.
 */
public interface DeviceSide {

    Answer carryOut(Order order);

    /**
     * @param commandId the same for all steps of one unbinding
     * @param step one that happens on the device; {@code RECONCILE} asks for its numbers, and is done at once where it tells
     *     them unasked
     * @param round from 1; a later one asks for the same step anew
     */
    record Order(java.util.UUID commandId, String sn, int epoch, UnbindStep step, int round) {}

    /** What came of it. */
    sealed interface Answer {}

    record Done() implements Answer {}

    /**
     * Not yet, or not at all; it is tried again.
     *
     * @param cause a stable word, e.g. {@code NOT_FETCHED}
     * @param detail in the device's words; may be empty
     */
    record NotDone(String cause, String detail) implements Answer {}
}
