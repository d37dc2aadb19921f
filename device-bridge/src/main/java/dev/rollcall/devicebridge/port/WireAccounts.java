package dev.rollcall.devicebridge.port;

import java.util.Optional;

/** The devices that may speak a protocol other than the native one. */
public interface WireAccounts {

    /**
     * Looks a device up by what it calls itself. Called at every login and, where a protocol has none, for every message;
     * an implementation may cache as long as a revoked device stops being found within seconds.
     *
     * @param login as the device wrote it; harmless characters, at most 64
     */
    Optional<WireAccount> find(Wire wire, String login);
}
