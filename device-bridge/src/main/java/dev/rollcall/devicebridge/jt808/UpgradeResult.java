package dev.rollcall.devicebridge.jt808;

/**
 * 0108: what became of an upgrade; often on the connection after the one it was sent on.
 *
 * @param type as in {@link UpgradePackage}
 * @param result 0 done, 1 failed, 2 called off
 */
record UpgradeResult(int type, int result) {

    static UpgradeResult read(BodyReader body) throws Malformed {
        return new UpgradeResult(body.u8(), body.u8());
    }

    byte[] body() {
        return new BodyWriter(2).u8(type).u8(result).toByteArray();
    }
}
