package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ApprovalRequest;
import dev.rollcall.domain.approval.ApprovalRequests;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskRule;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.shared.SiteTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Back-fills in the words of approvals. */
@Component
class BackfillApprovals implements ApprovalRequests {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final BackfillRequests requests;
    private final WorkerCards cards;

    BackfillApprovals(BackfillRequests requests, WorkerCards cards) {
        this.requests = requests;
        this.cards = cards;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.ATTENDANCE_BACKFILL;
    }

    @Override
    public Optional<ApprovalRequest> find(UUID requestId) {
        return requests.findById(requestId.toString()).map(this::view);
    }

    /** One fixed order; the third level for the sake of the supervision unit that is there (C10). */
    @Override
    public TaskRule rule(UUID requestId, ApprovalNode node) {
        return TaskRule.fixed(node == ApprovalNode.CHIEF_SUPERVISOR ? "C10" : "R43");
    }

    @Override
    public Optional<String> formDigest(UUID requestId) {
        return requests.findById(requestId.toString()).map(BackfillRequest::digest);
    }

    @Override
    public void touched(UUID requestId) {
        requests.findById(requestId.toString()).ifPresent(request -> {
            request.decided();
            requests.saveAndFlush(request);
        });
    }

    ApprovalRequest view(BackfillRequest request) {
        var card = cards.card(request.projectId(), request.personId());
        var name = card.map(WorkerCard::name).orElse("");
        var team = card.map(WorkerCard::teamName).orElse(null);
        return new ApprovalRequest(
                request.id(),
                RequestKind.ATTENDANCE_BACKFILL,
                request.requestNo(),
                request.projectId(),
                request.unitId(),
                request.personId(),
                request.initiatorAccountId(),
                request.initiatorPersonId(),
                "为 " + name + " 补录 " + DAY.format(request.day()) + " " + claims(request),
                (team == null ? "" : team + " · ") + request.reason().label(),
                request.status(),
                request.submittedAt(),
                request.finishedAt(),
                request.version());
    }

    static String claims(BackfillRequest request) {
        return request.claims().stream()
                .map(claim -> word(claim.direction()) + " " + time(claim, request.day()))
                .collect(Collectors.joining("、"));
    }

    private static String word(Direction direction) {
        return direction == Direction.IN ? "进场" : "出场";
    }

    /** A night shift's claims may lie on the next day; then the time says so. */
    private static String time(ClaimedPunch claim, LocalDate day) {
        var local = SiteTime.local(claim.at());
        return (local.toLocalDate().equals(day) ? "" : "次日 ") + TIME.format(local);
    }
}
