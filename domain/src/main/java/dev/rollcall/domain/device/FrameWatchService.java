package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.LostRaces;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 报文日志: platform operations read along what one device says and is told, for half an hour at a time, on record. Others
 * learn neither that there is such a log nor whether it is on.
 */
@Service
public class FrameWatchService {
    /** So long once it is switched on. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    /** Frames of one device that are kept. */
    public static final int KEPT = 500;

    /** How long a frame is kept. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);

    static final String BEGIN = "DEVICE_FRAMES_WATCH";
    static final String END = "DEVICE_FRAMES_END";

    private final FrameWatchActs acts;
    private final FrameBook book;
    private final AuditTrail audit;
    private final Clock clock;

    FrameWatchService(FrameWatchActs acts, FrameBook book, AuditTrail audit, Clock clock) {
        this.acts = acts;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last time somebody read along, over or not; empty when nobody did, and for whom it is no business of. */
    @Transactional(readOnly = true)
    public Optional<FrameWatch> watch(Caller caller, long deviceId) {
        return book.watch(caller, deviceId, clock.instant());
    }

    /**
     * Frames that came after one the reader has, the newest first, at most {@value #KEPT}.
     *
     * @param afterId 0 for all
     */
    @Transactional(readOnly = true)
    public List<FrameLine> frames(Caller caller, long deviceId, long afterId, int most) {
        return book.frames(caller, deviceId, afterId, Math.min(most, KEPT));
    }

    /** Half an hour from now, also where it is on already. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Long> begin(Caller caller, long deviceId) {
        return said(BEGIN, caller, deviceId, () -> acts.begin(caller, deviceId));
    }

    /** At once; what was written down stays for its time. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Long> end(Caller caller, long deviceId) {
        return said(END, caller, deviceId, () -> acts.end(caller, deviceId));
    }

    private Outcome<Long> said(String action, Caller caller, long deviceId, Supplier<Outcome<Long>> act) {
        var outcome = LostRaces.again(act);
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "device", String.valueOf(deviceId), null, Map.of()),
                        refusal.code()));
        return outcome;
    }
}
