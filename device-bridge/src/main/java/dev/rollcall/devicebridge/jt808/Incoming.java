package dev.rollcall.devicebridge.jt808;

/**
 * A message of a terminal, whole.
 *
 * @param serials of the frames that are to be answered now; those of other parts may have been answered before
 * @param body read once
 * @param raw for the case that it cannot be read: the frame as it came, or the body put together
 */
record Incoming(int id, Edition edition, int[] serials, BodyReader body, byte[] raw) {

    static Incoming whole(Frame frame, byte[] raw) {
        return new Incoming(frame.id(), frame.edition(), new int[] {frame.serial()}, frame.body(), raw);
    }

    /** Serial number of the frame that completed it. */
    int serial() {
        return serials[serials.length - 1];
    }

    /** Where it came in, for dead letters and the security log. */
    String path() {
        return path(id);
    }

    static String path(int id) {
        return "jt808/%04X".formatted(id);
    }
}
