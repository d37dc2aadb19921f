package dev.rollcall.domain.approval;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may decide at a node: the post's holders without those barred from this request (1.5, C33). */
@Component
class Candidates {
    private final PostHolders holders;
    private final Decisions decisions;

    Candidates(PostHolders holders, Decisions decisions) {
        this.holders = holders;
        this.decisions = decisions;
    }

    List<PostHolders.Holder> eligible(ApprovalRequest request, ApprovalNode node) {
        var decided = decisions.ofRequest(request.id()).stream()
                .map(Decision::personId)
                .collect(Collectors.toSet());
        return holders.of(request.projectId(), node).stream()
                .filter(holder -> !Objects.equals(holder.personId(), request.initiatorPersonId()))
                .filter(holder -> !Objects.equals(holder.personId(), request.subjectPersonId()))
                .filter(holder -> !decided.contains(holder.personId()))
                .toList();
    }
}
