package dev.rollcall.devicebridge.jt808;

import java.util.ArrayList;
import java.util.List;

/** Writes the frames to one terminal, and still has the parts of the last long message when it asks for some again. */
final class Outgoing {
    private final byte[] phone;
    private int next;
    private int firstSerial = -1;
    private List<byte[]> parts = List.of();

    /** @param phone as in the terminal's own header */
    Outgoing(byte[] phone) {
        this.phone = phone;
    }

    boolean to(Frame frame) {
        return frame.samePhone(phone);
    }

    Edition edition() {
        return phone.length == Edition.V2019.phone ? Edition.V2019 : Edition.V2013;
    }

    private int serial() {
        int serial = next;
        next = next + 1 & 0xffff;
        return serial;
    }

    /** One frame, or as many as the body takes. */
    List<byte[]> message(int id, byte[] body) {
        if (body.length <= Frame.MAX_BODY) {
            return List.of(FrameCodec.encode(id, phone, serial(), 1, 1, body, 0, body.length));
        }
        int total = (body.length + Frame.MAX_BODY - 1) / Frame.MAX_BODY;
        var frames = new ArrayList<byte[]>(total);
        firstSerial = next;
        for (int index = 1; index <= total; index++) {
            int from = (index - 1) * Frame.MAX_BODY;
            int to = Math.min(body.length, from + Frame.MAX_BODY);
            frames.add(FrameCodec.encode(id, phone, serial(), total, index, body, from, to));
        }
        parts = frames;
        return frames;
    }

    /** The parts asked for, each at most once; none when the message is not the last long one. */
    List<byte[]> again(MissingParts missing) {
        if (missing.serial() != firstSerial) {
            return List.of();
        }
        return missing.indexes().stream()
                .distinct()
                .filter(index -> index >= 1 && index <= parts.size())
                .map(index -> parts.get(index - 1))
                .toList();
    }
}
