package dev.rollcall.devicebridge.jt808;

import java.util.ArrayList;
import java.util.List;

/**
 * 0704: reports of the past.
 *
 * @param blindArea true when they were kept while there was no network
 * @param items each as in 0200, unread, so that one that is wrong is wrong by itself
 */
record LocationBatch(boolean blindArea, List<byte[]> items) {

    LocationBatch {
        items = List.copyOf(items);
    }

    /** The length of an item is a word; the offset table of the 2013 text, which leaves it one byte, is an erratum. */
    static LocationBatch read(BodyReader body) throws Malformed {
        int count = body.word();
        boolean blindArea = body.u8() == 1;
        var items = new ArrayList<byte[]>();
        while (body.remaining() > 0) {
            items.add(body.bytes(body.word()));
        }
        if (items.size() != count || count == 0) {
            throw new Malformed("FIELD_INVALID:count");
        }
        return new LocationBatch(blindArea, items);
    }

    byte[] body() {
        var body = new BodyWriter().word(items.size()).u8(blindArea ? 1 : 0);
        for (var item : items) {
            body.word(item.length).bytes(item);
        }
        return body.toByteArray();
    }
}
