package dev.rollcall.devicebridge.zkteco;

/** A row or body that cannot be read; it is kept as it came and acknowledged. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason stable code, with the column where there is one; never a value from the message */
    Malformed(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
