package dev.rollcall.devicebridge.jt808;

/**
 * 8100: what became of a registration.
 *
 * @param serial of the registration
 * @param code what the terminal has to prove itself with; empty unless the result is {@link #OK}
 */
record RegistrationAnswer(int serial, int result, byte[] code) {
    static final int OK = 0;
    static final int TERMINAL_REGISTERED = 3;
    static final int NO_TERMINAL = 4;

    static RegistrationAnswer refused(int serial, int result) {
        return new RegistrationAnswer(serial, result, new byte[0]);
    }

    static RegistrationAnswer read(BodyReader body) throws Malformed {
        return new RegistrationAnswer(body.word(), body.u8(), body.rest());
    }

    byte[] body() {
        return new BodyWriter(3 + code.length)
                .word(serial)
                .u8(result)
                .bytes(code)
                .toByteArray();
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
        return "RegistrationAnswer[serial=%d, result=%d]".formatted(serial, result);
    }
}
