package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.BulkItem.Part;
import dev.rollcall.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides one task of a set and notes what came of it. Taken up again after a crash it comes to the same. */
@Component
class BulkRun {
    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);

    private final ApprovalService approvals;
    private final RequestFlags flags;
    private final BulkSets sets;
    private final Clock clock;

    BulkRun(ApprovalService approvals, RequestFlags flags, BulkSets sets, Clock clock) {
        this.approvals = approvals;
        this.flags = flags;
        this.sets = sets;
        this.clock = clock;
    }

    void decide(Caller caller, BulkSet set, BulkItem item) {
        sets.ended(set.id(), item.taskId(), refused(caller, set, item), clock.instant());
    }

    /** One that fails is told like one that is refused: the others go on. */
    private @Nullable Refusal refused(Caller caller, BulkSet set, BulkItem item) {
        try {
            return why(caller, set, item).orElse(null);
        } catch (RuntimeException failed) {
            LOG.error("task {} of set {} failed", item.taskId(), set.id(), failed);
            return Refusal.of("BULK_ITEM_FAILED");
        }
    }

    private Optional<Refusal> why(Caller caller, BulkSet set, BulkItem item) {
        var verdict = Objects.requireNonNull(set.verdict());
        var token = UUID.nameUUIDFromBytes((set.id() + "/" + item.taskId()).getBytes(StandardCharsets.UTF_8));
        return alone(set, item)
                .or(() -> approvals
                        .decide(
                                new DecideTask(item.taskId(), verdict, set.opinion(), item.versionSeen(), token)
                                        .in(set.id()),
                                caller)
                        .why());
    }

    /**
     * Drawn in another set, or with other evidence than its row shows: then it is one to open. The rest of what was
     * shown is not compared, since the decisions of the set itself change it. A decision that stands already is no such
     * case.
     */
    private Optional<Refusal> alone(BulkSet set, BulkItem item) {
        if (item.now() != TaskState.OPEN) {
            return Optional.empty();
        }
        if (sets.lots(List.of(item.taskId())).get(item.taskId()) == Part.DRAWN) {
            return Optional.of(Refusal.of("BULK_DRAWN"));
        }
        var now = flags.of(set.kind(), List.of(item.requestId())).get(item.requestId());
        return now == null || !now.flagged() && now.grade() == item.grade()
                ? Optional.empty()
                : Optional.of(Refusal.of("BULK_FLAGGED"));
    }
}
