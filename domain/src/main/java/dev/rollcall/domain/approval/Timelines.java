package dev.rollcall.domain.approval;

import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.document.OwnedFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a request's story from our own rows: steps, decisions and marks of the inbox. */
@Component
class Timelines {
    private final RequestSteps steps;
    private final Decisions decisions;
    private final Inbox inbox;
    private final TaskActions actions;
    private final AccountNames names;
    private final OwnedFiles files;
    private final Clock clock;

    Timelines(
            RequestSteps steps,
            Decisions decisions,
            Inbox inbox,
            TaskActions actions,
            AccountNames names,
            OwnedFiles files,
            Clock clock) {
        this.steps = steps;
        this.decisions = decisions;
        this.inbox = inbox;
        this.actions = actions;
        this.names = names;
        this.files = files;
        this.clock = clock;
    }

    List<TimelineEntry> of(ApprovalRequest request) {
        return of(request, trail(request.id()), clock.instant());
    }

    RequestTrail trail(UUID requestId) {
        return new RequestTrail(
                steps.of(requestId),
                decisions.ofRequest(requestId),
                inbox.ofRequest(requestId),
                actions.ofRequest(requestId));
    }

    /** @param now until when who is waited for has waited */
    List<TimelineEntry> of(ApprovalRequest request, RequestTrail trail, Instant now) {
        var lines = new ArrayList<TimelineEntry>();
        var filer = names.of(request.initiatorAccountId());
        lines.add(line(What.SUBMITTED, request.submittedAt(), null, filer, null, "", null));
        var byTask = trail.decisions().stream().collect(Collectors.toMap(Decision::taskId, Function.identity()));
        var rows = trail.rows().stream().collect(Collectors.toMap(InboxTask::taskId, Function.identity()));
        var done = trail.actions();
        var route = trail.steps();
        for (var step : route) {
            if (!isNeverReached(step)) {
                lines.addAll(marks(step, rows, done));
                lines.add(step(step, byTask, filer, now));
            }
        }
        end(request, filer, lines);
        route.stream()
                .filter(Timelines::isNeverReached)
                .map(step -> line(What.NOT_REACHED, null, step.node(), null, null, "", null))
                .forEach(lines::add);
        return lines;
    }

    private TimelineEntry step(RequestStep step, Map<String, Decision> byTask, String filer, Instant now) {
        var decision = step.taskId() == null ? null : byTask.get(step.taskId());
        if (decision != null) {
            return new TimelineEntry(
                    said(decision),
                    decision.decidedAt(),
                    step.node(),
                    decision.deciderName(),
                    decision.post(),
                    decision.forName(),
                    decision.returnTo(),
                    decision.words(),
                    files.of(DecisionFiles.OWNER_KIND, decision.token()),
                    between(step.startedAt(), decision.decidedAt()));
        }
        return switch (step.state()) {
            case SKIPPED -> line(What.SKIPPED, step.endedAt(), step.node(), null, null, words(step), null);
            case ACTIVE ->
                line(What.WAITING, step.startedAt(), step.node(), null, null, "", between(step.startedAt(), now));
            case CANCELLED -> line(What.CANCELLED, step.endedAt(), step.node(), null, null, "", waited(step));
            case RESUBMITTED -> line(What.RESUBMITTED, step.endedAt(), step.node(), filer, null, "", waited(step));
            case PLANNED, APPROVED, REJECTED, RETURNED, SUPERSEDED ->
                line(What.PLANNED, null, step.node(), null, null, "", null);
        };
    }

    private static What said(Decision decision) {
        return switch (decision.verdict()) {
            case APPROVE -> decision.stands() ? What.APPROVED : What.SUPERSEDED;
            case REJECT -> What.REJECTED;
            case RETURN -> What.RETURNED;
        };
    }

    private static List<TimelineEntry> marks(RequestStep step, Map<String, InboxTask> rows, List<TaskAction> done) {
        var row = step.taskId() == null ? null : rows.get(step.taskId());
        if (row == null) {
            return List.of();
        }
        var marks = new ArrayList<TimelineEntry>();
        if (row.remindedAt() != null) {
            marks.add(line(What.REMINDED, row.remindedAt(), step.node(), null, null, "", null));
        }
        if (row.escalatedAt() != null) {
            marks.add(line(What.ESCALATED, row.escalatedAt(), step.node(), null, null, "", null));
        }
        done.stream()
                .filter(action -> action.taskId().equals(row.taskId()))
                .map(Timelines::action)
                .forEach(marks::add);
        marks.sort(Comparator.comparing(TimelineEntry::at, Comparator.nullsLast(Comparator.naturalOrder())));
        return marks;
    }

    private static TimelineEntry action(TaskAction action) {
        return new TimelineEntry(
                What.valueOf(action.kind().name()),
                action.at(),
                action.node(),
                action.actor(),
                null,
                action.other(),
                action.words(),
                action.readAt() == null ? null : Duration.between(action.at(), action.readAt()));
    }

    private static void end(ApprovalRequest request, String filer, List<TimelineEntry> lines) {
        switch (request.status()) {
            case OPEN -> lines.add(line(What.PLANNED, null, null, null, null, "", null));
            case APPROVED -> lines.add(line(What.APPLIED, request.finishedAt(), null, null, null, "", null));
            case WITHDRAWN -> lines.add(line(What.WITHDRAWN, request.finishedAt(), null, filer, null, "", null));
            case REJECTED -> {} // the rejecting step has said it
        }
    }

    private static boolean isNeverReached(RequestStep step) {
        return step.state() == StepState.CANCELLED && step.startedAt() == null;
    }

    private static @Nullable Duration waited(RequestStep step) {
        return step.endedAt() == null ? null : between(step.startedAt(), step.endedAt());
    }

    private static String words(RequestStep step) {
        return step.reason() == null ? "" : step.reason();
    }

    private static @Nullable Duration between(@Nullable Instant from, Instant to) {
        return from == null ? null : Duration.between(from, to);
    }

    private static TimelineEntry line(
            What what,
            @Nullable Instant at,
            @Nullable ApprovalNode node,
            @Nullable String actor,
            @Nullable String post,
            String words,
            @Nullable Duration took) {
        return new TimelineEntry(what, at, node, actor, post, words, took);
    }
}
