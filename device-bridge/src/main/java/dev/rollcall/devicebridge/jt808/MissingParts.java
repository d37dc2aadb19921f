package dev.rollcall.devicebridge.jt808;

import java.util.ArrayList;
import java.util.List;

/**
 * Asks for parts that have not arrived: 8003 of the platform, 0005 of the terminal (2019).
 *
 * @param serial of the first part of the message
 * @param indexes of the parts, from 1
 */
record MissingParts(int serial, List<Integer> indexes) {

    MissingParts {
        indexes = List.copyOf(indexes);
    }

    /** The number of parts is a byte in 2013 and a word in 2019; which of them it is shows in the length. */
    static MissingParts read(BodyReader body) throws Malformed {
        int serial = body.word();
        int count = body.remaining() % 2 == 0 ? body.word() : body.u8();
        if (body.remaining() != 2 * count) {
            throw new Malformed("FIELD_INVALID:parts");
        }
        return new MissingParts(serial, words(body, count));
    }

    static List<Integer> words(BodyReader body, int count) throws Malformed {
        if (body.remaining() < 2 * count) {
            throw new Malformed("BODY_TOO_SHORT");
        }
        var words = new ArrayList<Integer>(count);
        for (int i = 0; i < count; i++) {
            words.add(body.word());
        }
        return words;
    }

    byte[] body(Edition edition) {
        var body = new BodyWriter().word(serial);
        if (edition == Edition.V2013) {
            body.u8(indexes.size());
        } else {
            body.word(indexes.size());
        }
        indexes.forEach(body::word);
        return body.toByteArray();
    }
}
