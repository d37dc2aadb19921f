package dev.rollcall.domain.approval;

import dev.rollcall.domain.approval.TimelineEntry.What;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final AccountNames names;
    private final Clock clock;

    Timelines(RequestSteps steps, Decisions decisions, Inbox inbox, AccountNames names, Clock clock) {
        this.steps = steps;
        this.decisions = decisions;
        this.inbox = inbox;
        this.names = names;
        this.clock = clock;
    }

    List<TimelineEntry> of(ApprovalRequest request) {
        var lines = new ArrayList<TimelineEntry>();
        var filer = names.of(request.initiatorAccountId());
        lines.add(line(What.SUBMITTED, request.submittedAt(), null, filer, null, "", null));
        var byTask = decisions.ofRequest(request.id()).stream()
                .collect(Collectors.toMap(Decision::taskId, Function.identity()));
        var rows = inbox.ofRequest(request.id()).stream()
                .collect(Collectors.toMap(InboxTask::taskId, Function.identity()));
        for (var step : steps.of(request.id())) {
            marks(step, rows, lines);
            lines.add(step(step, byTask));
        }
        end(request, filer, lines);
        return lines;
    }

    private TimelineEntry step(RequestStep step, Map<String, Decision> byTask) {
        var decision = step.taskId() == null ? null : byTask.get(step.taskId());
        if (decision != null) {
            var what = decision.verdict() == Verdict.APPROVE ? What.APPROVED : What.REJECTED;
            return line(
                    what,
                    decision.decidedAt(),
                    step.node(),
                    decision.deciderName(),
                    decision.post(),
                    decision.opinion(),
                    between(step.startedAt(), decision.decidedAt()));
        }
        return switch (step.state()) {
            case SKIPPED -> line(What.SKIPPED, step.endedAt(), step.node(), null, null, words(step), null);
            case ACTIVE ->
                line(
                        What.WAITING,
                        step.startedAt(),
                        step.node(),
                        null,
                        null,
                        "",
                        between(step.startedAt(), clock.instant()));
            case CANCELLED -> line(What.CANCELLED, step.endedAt(), step.node(), null, null, "", null);
            case PLANNED, APPROVED, REJECTED -> line(What.PLANNED, null, step.node(), null, null, "", null);
        };
    }

    private void marks(RequestStep step, Map<String, InboxTask> rows, List<TimelineEntry> lines) {
        var row = step.taskId() == null ? null : rows.get(step.taskId());
        if (row == null) {
            return;
        }
        if (row.remindedAt() != null) {
            lines.add(line(What.REMINDED, row.remindedAt(), step.node(), null, null, "", null));
        }
        if (row.escalatedAt() != null) {
            lines.add(line(What.ESCALATED, row.escalatedAt(), step.node(), null, null, "", null));
        }
    }

    private static void end(ApprovalRequest request, String filer, List<TimelineEntry> lines) {
        switch (request.status()) {
            case OPEN -> lines.add(line(What.PLANNED, null, null, null, null, "", null));
            case APPROVED -> lines.add(line(What.APPLIED, request.finishedAt(), null, null, null, "", null));
            case WITHDRAWN -> lines.add(line(What.WITHDRAWN, request.finishedAt(), null, filer, null, "", null));
            case REJECTED -> {} // the rejecting step has said it
        }
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
