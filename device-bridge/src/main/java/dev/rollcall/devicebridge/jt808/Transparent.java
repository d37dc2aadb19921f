package dev.rollcall.devicebridge.jt808;

/**
 * 0900 and 8900: something that is not the standard's business.
 *
 * @param type what it is; F0 to FF are the product's own
 */
record Transparent(int type, byte[] payload) {
    /** A {@code punch} message of the native protocol. */
    static final int PUNCH = 0xf1;

    static final int HELLO = 0xf2;
    static final int BEAT = 0xf3;
    static final int RESULT = 0xf4;

    static Transparent read(BodyReader body) throws Malformed {
        return new Transparent(body.u8(), body.rest());
    }

    byte[] body() {
        return new BodyWriter(1 + payload.length).u8(type).bytes(payload).toByteArray();
    }
}
