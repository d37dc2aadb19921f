package dev.rollcall.devicebridge.message;

import dev.rollcall.devicebridge.port.FrameNote;
import dev.rollcall.devicebridge.port.FrameNote.Form;
import dev.rollcall.devicebridge.port.FrameNote.Way;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.Instant;

/**
 * What may be seen of a frame by somebody who watches the device: its protocol knows where secrets and pictures lie, and
 * leaves them out. People's names and numbers are still in it.
 *
 * @param label what it is, in few words of the protocol
 * @param length bytes of the whole
 * @param cut whether {@code content} ends before what may be seen does
 */
public record Glimpse(String label, Form form, RawBytes content, int length, boolean cut) {
    private static final RawBytes NOTHING = RawBytes.of(new byte[0]);

    /** All of a text. */
    public static Glimpse text(String label, RawBytes content) {
        return new Glimpse(label, Form.TEXT, content, content.size(), false);
    }

    /** All of what is no text. */
    public static Glimpse binary(String label, RawBytes content) {
        return new Glimpse(label, Form.BINARY, content, content.size(), false);
    }

    /** That it was there, and how long it was. */
    public static Glimpse hidden(String label, int length) {
        return new Glimpse(label, Form.BINARY, NOTHING, length, false);
    }

    /** The same, where more of the message is in other frames. */
    public Glimpse unfinished() {
        return new Glimpse(label, form, content, length, true);
    }

    FrameNote note(String sn, Way way, Instant at) {
        return new FrameNote(sn, way, at, label, form, length, content, cut);
    }

    /** Leaves out the content, which may be about a person. */
    @Override
    public String toString() {
        return "Glimpse[%s, %d bytes]".formatted(label, length);
    }
}
