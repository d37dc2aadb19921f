package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.domain.approval.RequestKind;
import org.springframework.beans.factory.ObjectProvider;

/** Finds the effects of a kind when a step needs them: they lead back to the engine through services of their own. */
final class EffectsOf {
    private EffectsOf() {}

    static RequestEffects kind(RequestKind kind, ObjectProvider<RequestEffects> effects) {
        return effects.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no effects for " + kind));
    }
}
