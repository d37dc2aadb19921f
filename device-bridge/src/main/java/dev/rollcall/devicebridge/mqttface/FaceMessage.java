package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.RawBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message taken apart. The pictures are not: a text of three million characters is left where it lies until somebody
 * needs it.
 *
 * @param root fields beside {@code info}
 * @param info fields in {@code info}
 * @param pic the text of the picture, between its quotes; null when there is none or it is empty
 * @param left long texts, with their quotes, in the order of the message
 * @param raw the message as it was read: in UTF-8, which is what the slices point into
 * @param came the message as it came
 */
record FaceMessage(Values root, Values info, @Nullable Slice pic, List<Slice> left, byte[] raw, byte[] came) {

    /** Bytes of a message, from and up to. */
    record Slice(int from, int to) {
        int length() {
            return to - from;
        }
    }

    String operator() {
        return root.text("operator");
    }

    /**
     * The message without its pictures, still JSON: what is kept in a row. The picture of a punch lies with the photos, and
     * the pictures of people nobody knows lie nowhere.
     */
    RawBytes withoutPictures() {
        if (left.isEmpty()) {
            return RawBytes.of(raw);
        }
        var bytes = new ByteArrayOutputStream(2048);
        int at = 0;
        for (var slice : left) {
            bytes.write(raw, at, slice.from() - at);
            bytes.writeBytes(("\"(" + (slice.length() - 2) + " bytes)\"").getBytes(StandardCharsets.US_ASCII));
            at = slice.to();
        }
        bytes.write(raw, at, raw.length - at);
        return RawBytes.of(bytes.toByteArray());
    }

    /** The size alone: the message is about a person. */
    @Override
    public String toString() {
        return "FaceMessage[" + raw.length + " bytes]";
    }
}
