package dev.rollcall.devicebridge.mqttface;

/** Something that cannot be read. Never leaves this package: it becomes a dead letter, and is acknowledged. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason stable code, with the field where there is one; never a value from the message */
    Malformed(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    static Malformed missing(String field) {
        return new Malformed("FIELD_MISSING:" + field);
    }

    static Malformed invalid(String field) {
        return new Malformed("FIELD_INVALID:" + field);
    }

    String reason() {
        return reason;
    }
}
