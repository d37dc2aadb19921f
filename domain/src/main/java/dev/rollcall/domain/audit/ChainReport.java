package dev.rollcall.domain.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What verifying one chain found.
 *
 * @param sound the last record up to which everything holds
 * @param fault null when everything does
 */
public record ChainReport(ChainHead sound, @Nullable ChainFault fault) {

    public Optional<ChainFault> found() {
        return Optional.ofNullable(fault);
    }
}
