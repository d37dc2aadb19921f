package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the part of a feature that answers for a kind of request. */
@Component
class RequestDesk {
    private final Map<RequestKind, ApprovalRequests> requests = new EnumMap<>(RequestKind.class);
    private final ObjectProvider<RequestEffects> effects;

    // Effects come late: they may lead back here through services of their own.
    RequestDesk(List<ApprovalRequests> requests, ObjectProvider<RequestEffects> effects) {
        requests.forEach(each -> this.requests.put(each.kind(), each));
        this.effects = effects;
    }

    Optional<ApprovalRequest> find(RequestKind kind, UUID requestId) {
        return of(kind).find(requestId);
    }

    ApprovalRequest request(RequestKind kind, UUID requestId) {
        return find(kind, requestId).orElseThrow(() -> new IllegalStateException(kind + " without row: " + requestId));
    }

    boolean mayRead(Standing standing, ApprovalRequest request) {
        return of(request.kind()).mayRead(standing, request);
    }

    Optional<String> formDigest(ApprovalRequest request) {
        return of(request.kind()).formDigest(request.id());
    }

    TaskRule rule(RequestKind kind, UUID requestId, ApprovalNode node) {
        return of(kind).rule(requestId, node);
    }

    void touched(RequestKind kind, UUID requestId) {
        of(kind).touched(requestId);
    }

    RequestEffects effects(RequestKind kind) {
        return effects.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no effects for " + kind));
    }

    private ApprovalRequests of(RequestKind kind) {
        var found = requests.get(kind);
        if (found == null) {
            throw new IllegalStateException("nobody answers for " + kind);
        }
        return found;
    }
}
