package dev.rollcall.app.secrets;

/** What a data key is for; no key serves two purposes. */
enum KeyPurpose {
    /** Numbers of people. */
    FIELD("f"),
    /** Keyed hashes by which a full number is found; replacing it means hashing every row again. */
    HASH("h"),
    /** Secrets that devices sign with. */
    DEVICE("d"),
    /** Seed of the key audit exports are signed with; a new one is a new fingerprint for everybody who checks them. */
    SIGN("s");

    private final String prefix;

    KeyPurpose(String prefix) {
        this.prefix = prefix;
    }

    /** Id of the nth key of this purpose, e.g. f1; stored in every envelope. */
    String kid(int number) {
        return prefix + number;
    }
}
