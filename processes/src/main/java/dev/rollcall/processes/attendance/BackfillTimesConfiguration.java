package dev.rollcall.processes.attendance;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.processes.engine.ReviewTimes;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers of the back-fill: 24 h to the reminder, 72 h to the escalation, as the domain says. */
@Configuration(proxyBeanMethods = false)
class BackfillTimesConfiguration {

    @Bean("backfillTimes")
    ReviewTimes times(ObjectProvider<RequestEffects> effects, Clock clock) {
        return new ReviewTimes(BackfillProcess.KIND, effects, clock);
    }
}
