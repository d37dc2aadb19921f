package dev.rollcall.app.startup;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True in processes that do what is due by the clock. */
public final class WhenWorker implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        return ProcessRole.of(context.getEnvironment()).contains(ProcessRole.WORKER);
    }
}
