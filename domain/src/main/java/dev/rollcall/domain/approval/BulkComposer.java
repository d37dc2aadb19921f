package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.BulkItem.Part;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a set together: what the person may decide, without what has flags, without what the draw takes out. */
@Component
class BulkComposer {
    private final InboxReaders readers;
    private final BulkTasks tasks;
    private final TaskPages pages;
    private final RequestFlags flags;
    private final BulkSets sets;
    private final AuditTrail audit;
    private final Clock clock;

    BulkComposer(
            InboxReaders readers,
            BulkTasks tasks,
            TaskPages pages,
            RequestFlags flags,
            BulkSets sets,
            AuditTrail audit,
            Clock clock) {
        this.readers = readers;
        this.tasks = tasks;
        this.pages = pages;
        this.flags = flags;
        this.sets = sets;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<UUID> compose(Caller caller, BulkTasks.Choice choice) {
        if (caller.personId() == null) {
            return Outcome.refused("NO_NATURAL_PERSON");
        }
        var open = tasks.open(readers.of(caller), choice, BulkSet.MOST).stream()
                .map(id -> pages.of(caller, id))
                .flatMap(Optional::stream)
                .filter(page -> page.barred().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return Outcome.refused("BULK_NOTHING");
        }
        var seed = UUID.randomUUID();
        var weighed = flags.of(
                choice.kind(),
                open.stream().map(page -> page.task().requestId()).toList());
        var drawn = drawn(seed, open, weighed);
        var set = new BulkSet(
                UUID.randomUUID(),
                caller.accountId(),
                choice.kind(),
                choice.node(),
                seed,
                clock.instant(),
                null,
                "",
                open.stream()
                        .map(page -> item(page, weighed.get(page.task().requestId()), drawn))
                        .toList());
        sets.add(set);
        set.of(Part.DRAWN).forEach(item -> record(caller, set, item));
        return Outcome.done(set.id());
    }

    private Set<String> drawn(UUID seed, List<TaskPage> open, Map<UUID, TaskEvidence> weighed) {
        var clean = open.stream()
                .filter(page -> !isFlagged(weighed.get(page.task().requestId())))
                .map(page -> page.task().taskId())
                .toList();
        var lots = sets.lots(clean);
        var drawn = BulkDraw.of(
                seed, clean.stream().filter(id -> !lots.containsKey(id)).toList());
        return clean.stream()
                .filter(id -> drawn.contains(id) || lots.get(id) == Part.DRAWN)
                .collect(Collectors.toSet());
    }

    private static boolean isFlagged(@Nullable TaskEvidence evidence) {
        return evidence != null && evidence.flagged();
    }

    private static BulkItem item(TaskPage page, @Nullable TaskEvidence evidence, Set<String> drawn) {
        var task = page.task();
        var alone = drawn.contains(task.taskId()) ? Part.DRAWN : Part.TOGETHER;
        return new BulkItem(
                task.taskId(),
                task.requestId(),
                task.requestNo(),
                task.projectId(),
                "",
                task.title(),
                task.subtitle(),
                task.dueAt(),
                page.requestVersion(),
                isFlagged(evidence) ? Part.FLAGGED : alone,
                evidence == null ? null : evidence.grade(),
                evidence == null ? List.of() : evidence.flags(),
                task.state(),
                false,
                null,
                null);
    }

    private void record(Caller caller, BulkSet set, BulkItem item) {
        audit.done(new AuditTrail.Entry(
                caller,
                "BULK_DRAWN",
                "request",
                item.requestId().toString(),
                item.projectId(),
                Map.of(
                        "task",
                        item.taskId(),
                        "node",
                        set.node().name(),
                        "bulk",
                        set.id().toString(),
                        "seed",
                        set.seed().toString(),
                        "of",
                        Integer.toString(set.items().size()))));
    }
}
