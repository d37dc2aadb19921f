package dev.rollcall.devicebridge.jt808;

/** Something that cannot be read. Never leaves this package: it becomes a dead letter and an answer. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason stable code, with the field where there is one; never a value from the frame */
    Malformed(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
