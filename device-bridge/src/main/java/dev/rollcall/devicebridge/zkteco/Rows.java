package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.RawBytes;
import java.util.ArrayList;
import java.util.List;

/** The rows of an upload: one a line, and a line with nothing on it is none. */
final class Rows {
    private Rows() {}

    /** More rows than may be. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super(null, null, false, false);
        }
    }

    static List<RawBytes> of(byte[] body, int most) throws TooMany {
        var rows = new ArrayList<RawBytes>();
        for (int from = 0; from < body.length; ) {
            int end = from;
            boolean blank = true;
            while (end < body.length && body[end] != '\n') {
                blank &= body[end] == ' ' || body[end] == '\t' || body[end] == '\r';
                end++;
            }
            if (!blank) {
                if (rows.size() == most) {
                    throw new TooMany();
                }
                int to = body[end - 1] == '\r' ? end - 1 : end;
                rows.add(RawBytes.of(body, from, to));
            }
            from = end + 1;
        }
        return rows;
    }
}
