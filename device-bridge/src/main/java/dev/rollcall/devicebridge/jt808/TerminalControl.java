package dev.rollcall.devicebridge.jt808;

/**
 * 8105: tells a terminal what to do with itself.
 *
 * @param command 1 fetch an upgrade, 2 connect elsewhere, 3 switch off, 4 restart, 5 forget all settings
 * @param arguments of 1 and 2, separated by semicolons; empty for the others
 */
record TerminalControl(int command, String arguments) {
    static final int UPGRADE = 1;
    static final int RESTART = 4;

    static TerminalControl read(BodyReader body) throws Malformed {
        return new TerminalControl(body.u8(), body.restAsText());
    }

    byte[] body() {
        return new BodyWriter().u8(command).text(arguments).toByteArray();
    }
}
