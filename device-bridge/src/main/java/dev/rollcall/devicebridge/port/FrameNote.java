package dev.rollcall.devicebridge.port;

import java.time.Instant;

/**
 * One frame of a device that is watched, bounded, so that notes may wait in memory.
 *
 * @param at when it came in or was about to leave, UTC
 * @param label what it is, in the protocol's words, e.g. {@code PUBLISH mqtt/face/1299523/Rec}; nothing secret, nothing
 *     about people
 * @param length bytes there were; more than {@code head} has when it was cut, or when its content is not to be seen
 * @param head its beginning, at most {@value #MOST} bytes, without signatures, keys and passwords; a copy
 * @param cut whether more of it might have been shown
 */
public record FrameNote(
        String sn, Way way, Instant at, String label, Form form, int length, RawBytes head, boolean cut) {
    /** Bytes that are kept of one frame. */
    public static final int MOST = 2048;

    private static final int LONGEST_LABEL = 120;

    public FrameNote {
        label = label.substring(0, Math.min(label.length(), LONGEST_LABEL));
        cut |= head.size() > MOST;
        head = head.first(MOST);
    }

    /** Which way a frame went. */
    public enum Way {
        FROM_DEVICE,
        TO_DEVICE
    }

    /** What its bytes are. */
    public enum Form {
        TEXT,
        BINARY
    }

    /** Leaves out the content, which may be about a person. */
    @Override
    public String toString() {
        return "FrameNote[%s, %s, %s, %d bytes]".formatted(sn, way, label, length);
    }
}
