package dev.rollcall.devicebridge.jt808;

import java.util.List;

/**
 * 8800: the file has arrived, or these parts of it have not.
 *
 * @param missing indexes of parts, from 1; the list is left out of the message when all are there
 */
record MediaAnswer(long mediaId, List<Integer> missing) {

    MediaAnswer {
        missing = List.copyOf(missing);
    }

    static MediaAnswer read(BodyReader body) throws Malformed {
        long mediaId = body.dword();
        return new MediaAnswer(mediaId, body.remaining() == 0 ? List.of() : MissingParts.words(body, body.u8()));
    }

    byte[] body() {
        var body = new BodyWriter().dword(mediaId);
        if (!missing.isEmpty()) {
            body.u8(missing.size());
            missing.forEach(body::word);
        }
        return body.toByteArray();
    }
}
