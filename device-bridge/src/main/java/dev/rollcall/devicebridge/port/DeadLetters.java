package dev.rollcall.devicebridge.port;

/** Keeps what an authenticated device sent and nobody could read, until a person has looked at it. */
public interface DeadLetters {

    /**
     * Keeps a letter. Returns only after the commit, since the device is then told to forget the record. The same
     * bytes may come again when an answer was lost: keeping them once is enough, see {@link DeadLetter#contentHash()}.
     */
    void keep(DeadLetter letter);
}
