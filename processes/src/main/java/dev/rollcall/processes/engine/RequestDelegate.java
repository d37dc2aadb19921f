package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.domain.approval.RequestKind;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;

/** A step that is one call to the domain; whatever it throws rolls the whole decision back. */
public abstract class RequestDelegate implements JavaDelegate {
    private final RequestKind kind;
    private final ObjectProvider<RequestEffects> effects;

    protected RequestDelegate(RequestKind kind, ObjectProvider<RequestEffects> effects) {
        this.kind = kind;
        this.effects = effects;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        act(EffectsOf.kind(kind, effects), UUID.fromString(execution.getProcessBusinessKey()), execution);
    }

    protected abstract void act(RequestEffects effects, UUID requestId, DelegateExecution execution);
}
