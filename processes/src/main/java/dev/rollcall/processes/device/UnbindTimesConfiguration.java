package dev.rollcall.processes.device;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.processes.engine.ReviewTimes;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers of an unbinding: 1 and 3 working days, as the domain's calendar counts them. */
@Configuration(proxyBeanMethods = false)
class UnbindTimesConfiguration {

    @Bean("unbindTimes")
    ReviewTimes times(ObjectProvider<RequestEffects> effects, Clock clock) {
        return new ReviewTimes(UnbindProcess.KIND, effects, clock);
    }
}
