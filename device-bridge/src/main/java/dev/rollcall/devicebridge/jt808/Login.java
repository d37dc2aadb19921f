package dev.rollcall.devicebridge.jt808;

/**
 * 0102: a terminal proves itself.
 *
 * @param code the authentication code; never logged
 * @param imei of its modem; empty in 2013
 * @param software version; empty in 2013
 */
record Login(byte[] code, String imei, String software) {
    private static final int IMEI = 15;
    private static final int SOFTWARE = 20;

    static Login read(BodyReader body, Edition edition) throws Malformed {
        return edition == Edition.V2013
                ? new Login(body.rest(), "", "")
                : new Login(body.bytes(body.u8()), body.text(IMEI), body.text(SOFTWARE));
    }

    byte[] body(Edition edition) {
        var body = new BodyWriter();
        return edition == Edition.V2013
                ? body.bytes(code).toByteArray()
                : body.u8(code.length)
                        .bytes(code)
                        .text(imei, IMEI)
                        .text(software, SOFTWARE)
                        .toByteArray();
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
        return "Login[imei=%s, software=%s]".formatted(imei, software);
    }
}
