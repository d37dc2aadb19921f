package dev.rollcall.devicebridge.simulator.mixed;

import java.io.IOException;
import java.util.List;

/** A device in its own protocol. For one thread. */
interface Speaker extends AutoCloseable {

    /** Serial number. */
    String sn();

    /** Puts a passage into its memory. */
    void keep(Seen seen);

    /** Passages not settled yet. */
    int backlog();

    /**
     * Sends the oldest of them, connecting and introducing itself first where that is needed.
     *
     * @return those that the device forgets now; they have been taken out of its memory
     * @throws IOException when there was no answer, or none that settles anything; everything is kept
     */
    List<Seen> send() throws IOException;

    /** Loses its line; its memory stays. */
    @Override
    void close();
}
