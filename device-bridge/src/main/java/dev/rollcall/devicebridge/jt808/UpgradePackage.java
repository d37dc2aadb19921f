package dev.rollcall.devicebridge.jt808;

/**
 * 8108: an upgrade, all of it.
 *
 * @param type 0 the terminal, 12 its card reader, 52 its satellite receiver
 */
record UpgradePackage(int type, String maker, String version, byte[] data) {
    private static final int MAKER = 5;

    static UpgradePackage read(BodyReader body) throws Malformed {
        int type = body.u8();
        var maker = body.text(MAKER);
        var version = body.shortText();
        if (body.dword() != body.remaining()) {
            throw new Malformed("FIELD_INVALID:data");
        }
        return new UpgradePackage(type, maker, version, body.rest());
    }

    byte[] body() {
        return new BodyWriter()
                .u8(type)
                .text(maker, MAKER)
                .shortText(version)
                .dword(data.length)
                .bytes(data)
                .toByteArray();
    }
}
