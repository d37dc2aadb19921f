package dev.rollcall.devicebridge.jt808;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters of a terminal: set with 8103, answered with 0104 to 8104 (all) and 8106 (some).
 *
 * @param values by id, in the order of the message
 */
record Parameters(Map<Long, byte[]> values) {
    /** Seconds between heartbeats, a dword. */
    static final long HEARTBEAT_SECONDS = 0x0001;
    /** Seconds a terminal waits for an answer over TCP, a dword. */
    static final long ANSWER_SECONDS = 0x0002;
    /** How often it sends again over TCP, a dword. */
    static final long RETRIES = 0x0003;
    /** Address of the server, text. */
    static final long SERVER = 0x0013;
    /** TCP port of the server, a dword. */
    static final long SERVER_PORT = 0x0018;

    /** 8103. */
    static Parameters read(BodyReader body) throws Malformed {
        int count = body.u8();
        var values = new LinkedHashMap<Long, byte[]>();
        for (int i = 0; i < count; i++) {
            values.put(body.dword(), body.bytes(body.u8()));
        }
        return new Parameters(values);
    }

    byte[] body() {
        return writeTo(new BodyWriter()).toByteArray();
    }

    private BodyWriter writeTo(BodyWriter body) {
        body.u8(values.size());
        values.forEach((id, value) -> body.dword(id).u8(value.length).bytes(value));
        return body;
    }

    /**
     * 0104.
     *
     * @param serial of the question
     */
    record Answer(int serial, Parameters parameters) {
        static Answer read(BodyReader body) throws Malformed {
            return new Answer(body.word(), Parameters.read(body));
        }

        byte[] body() {
            return parameters.writeTo(new BodyWriter().word(serial)).toByteArray();
        }
    }

    /** 8106; 8104, which asks for all, has no body. */
    record Query(List<Long> ids) {
        static Query read(BodyReader body) throws Malformed {
            int count = body.u8();
            var ids = new ArrayList<Long>(count);
            for (int i = 0; i < count; i++) {
                ids.add(body.dword());
            }
            return new Query(ids);
        }

        byte[] body() {
            var body = new BodyWriter().u8(ids.size());
            ids.forEach(body::dword);
            return body.toByteArray();
        }
    }
}
