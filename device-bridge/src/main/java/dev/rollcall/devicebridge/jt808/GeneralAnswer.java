package dev.rollcall.devicebridge.jt808;

/**
 * General answer: 0001 of the terminal, 8001 of the platform.
 *
 * @param serial of the frame that is answered
 * @param id of the message that is answered
 * @param result see the constants
 */
record GeneralAnswer(int serial, int id, int result) {
    static final int OK = 0;
    /** Not taken; the terminal may send it again. */
    static final int FAILED = 1;
    /** Not readable. */
    static final int BAD = 2;
    /** Readable, and not something we take. */
    static final int UNSUPPORTED = 3;
    /** The platform has seen the alarm. */
    static final int ALARM_CONFIRMED = 4;

    static GeneralAnswer read(BodyReader body) throws Malformed {
        return new GeneralAnswer(body.word(), body.word(), body.u8());
    }

    byte[] body() {
        return new BodyWriter(5).word(serial).word(id).u8(result).toByteArray();
    }
}
