package dev.rollcall.processes.project;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.processes.engine.ReviewTimes;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers of a status change: 2 and 5 working days, as the domain's calendar counts them. */
@Configuration(proxyBeanMethods = false)
class StatusChangeTimesConfiguration {

    @Bean("statusChangeTimes")
    ReviewTimes times(ObjectProvider<RequestEffects> effects, Clock clock) {
        return new ReviewTimes(StatusChangeProcess.KIND, effects, clock);
    }
}
