package dev.rollcall.devicebridge.simulator.mixed;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;

/** A device in its own protocol, and how it can misbehave. For one thread. */
public interface Speaker extends AutoCloseable {

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

    /** Forgets that this passage was settled, and holds the very same record once more. */
    void again(Seen settled);

    /** Puts something into its memory that nobody can read. Does not count as a passage. */
    void unreadable();

    /** Reset to how it left the factory: its records are numbered as at the beginning. */
    void factoryReset();

    /** Writes its times in that zone from now on, whatever the server believes. */
    void zone(ZoneOffset zone);

    /** Hears what it is asked to do, and neither does it nor says anything of it. */
    void hearOrders() throws IOException;

    /** Loses its line; its memory stays. */
    @Override
    void close();
}
