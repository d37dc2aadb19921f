package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.domain.approval.RequestKind;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;

/** When the timers of a task opened now are due. Public with getters, because expressions of a model read it. */
public final class ReviewTimes {
    private final RequestKind kind;
    private final ObjectProvider<RequestEffects> effects;
    private final Clock clock;

    public ReviewTimes(RequestKind kind, ObjectProvider<RequestEffects> effects, Clock clock) {
        this.kind = kind;
        this.effects = effects;
        this.clock = clock;
    }

    public Date getReminderDue() {
        return Date.from(EffectsOf.kind(kind, effects).remindAt(clock.instant()));
    }

    public Date getEscalationDue() {
        return Date.from(EffectsOf.kind(kind, effects).escalateAt(clock.instant()));
    }
}
