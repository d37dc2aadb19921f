package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may decide at a node: the post's holders without those barred from this request (1.5, C33). */
@Component
class Candidates {
    private final PostHolders holders;
    private final Decisions decisions;
    private final Substitutions substitutions;
    private final Clock clock;

    Candidates(PostHolders holders, Decisions decisions, Substitutions substitutions, Clock clock) {
        this.holders = holders;
        this.decisions = decisions;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** The task as it counts: the claim of somebody who may not decide any more, having left the post, is none. */
    InboxTask asItCounts(InboxTask task, ApprovalRequest request) {
        var assignee = task.assigneePersonId();
        return assignee == null
                        || task.state() != TaskState.OPEN
                        || eligible(request, task.node()).stream().anyMatch(each -> each.personId() == assignee)
                ? task
                : task.unclaimed();
    }

    /** Who may not decide at that node, nor act there in anybody's place, as the request stands now. */
    Set<Long> barred(ApprovalRequest request, ApprovalNode node) {
        return node == ApprovalNode.APPLICANT
                ? Set.of() // no post's task, and nothing is decided there
                : barred(request, decisions.standing(request.id()));
    }

    private static Set<Long> barred(ApprovalRequest request, List<Decision> before) {
        var barred = new HashSet<Long>();
        before.stream().filter(Decision::stands).map(Decision::personId).forEach(barred::add);
        Stream.of(request.initiatorPersonId(), request.subjectPersonId())
                .filter(Objects::nonNull)
                .forEach(barred::add);
        return Set.copyOf(barred);
    }

    /** Holders first, then who stands in for one of them today. */
    List<PostHolders.Holder> eligible(ApprovalRequest request, ApprovalNode node) {
        return eligible(request, node, barred(request, node));
    }

    /** The same, of a request whose barred are known already. */
    List<PostHolders.Holder> eligible(ApprovalRequest request, ApprovalNode node, Set<Long> barred) {
        return eligible(request, node, barred, holders.of(request.projectId(), node), SiteTime.dayOf(clock.instant()));
    }

    /** Who could have decided then, after those decisions. */
    List<PostHolders.Holder> eligibleAt(
            ApprovalRequest request, ApprovalNode node, List<Decision> before, Instant moment) {
        var day = SiteTime.dayOf(moment);
        return eligible(request, node, barred(request, before), holders.on(request.projectId(), node, day), day);
    }

    private List<PostHolders.Holder> eligible(
            ApprovalRequest request,
            ApprovalNode node,
            Set<Long> barred,
            List<PostHolders.Holder> inPost,
            LocalDate day) {
        if (node == ApprovalNode.APPLICANT) {
            return List.of(); // no post's task: it is the applicant's own
        }
        LongPredicate free = person -> !barred.contains(person);
        var eligible = new LinkedHashMap<Long, PostHolders.Holder>();
        inPost.stream()
                .filter(holder -> free.test(holder.personId()))
                .forEach(holder -> eligible.putIfAbsent(holder.personId(), holder));
        substitutions.onProject(request.projectId(), day).stream()
                .filter(duty -> node.roles().contains(duty.role()))
                .filter(duty -> free.test(duty.holderPersonId()) && free.test(duty.substitutePersonId()))
                .forEach(duty -> eligible.putIfAbsent(
                        duty.substitutePersonId(),
                        new PostHolders.Holder(
                                duty.substitutePersonId(),
                                duty.substituteName(),
                                duty.post(),
                                duty.unitName(),
                                duty.holderName())));
        return List.copyOf(eligible.values());
    }
}
