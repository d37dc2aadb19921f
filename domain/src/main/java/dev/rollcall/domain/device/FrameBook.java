package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: who reads along which devices, and what was read. Queries carry the reader's reach: platform operations alone. */
public interface FrameBook {

    /** The last time somebody read along, over or not. */
    Optional<FrameWatch> watch(Caller caller, long deviceId, Instant now);

    /**
     * Frames that came after one, the newest first.
     *
     * @param afterId 0 for all
     * @param most rows
     */
    List<FrameLine> frames(Caller caller, long deviceId, long afterId, int most);

    /** Begins, or begins anew where it is on already. */
    void begin(long deviceId, long accountId, Instant at, Instant until);

    /** @return false when it is not on */
    boolean end(long deviceId, Instant at);
}
