package dev.rollcall.domain.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Port: heads kept at the end of a day, in the database and in the object store. */
public interface KeptHeads {

    boolean isKept(LocalDate day);

    /**
     * Stores the heads in both places, in a transaction of its own; false when another process has kept that day.
     *
     * @throws RuntimeException when one of the places is away; then nothing counts as kept
     */
    boolean keep(LocalDate day, Collection<ChainHead> heads, Instant at);

    /** The last day that was kept. */
    Optional<KeptDay> latest();

    /**
     * The object of that day, whose SHA-256 is its {@link KeptDay#digest}; empty when it is not there any more.
     *
     * @throws RuntimeException when the store does not answer
     */
    Optional<byte[]> page(LocalDate day);

    /**
     * Heads of every chain from both places, oldest day first.
     *
     * @throws RuntimeException when one of the places does not answer
     */
    List<KeptHead> all();
}
