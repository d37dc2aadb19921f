package dev.rollcall.processes.engine;

import dev.rollcall.domain.shared.ProductClock;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock in step with the product's, so that both agree when a timer is due (answers 13). */
@Component
class EngineClock {
    private final Clock system = Clock.systemUTC();
    private final Clock product;
    private final ProcessEngine engine;

    EngineClock(Clock product, ProcessEngine engine) {
        this.product = product;
        this.engine = engine;
        if (product instanceof ProductClock movable) {
            movable.follow(() -> follow(movable));
            follow(movable);
        }
    }

    private void follow(ProductClock movable) {
        if (movable.showsSystemTime()) {
            ClockUtil.reset();
        } else {
            // Shifted, not set: the engine's "set" stops its clock, and the job executor with it.
            ClockUtil.offset(
                    Duration.between(system.instant(), product.instant()).toMillis());
        }
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded(); // what became due by the move rings now, not at the next poll
        }
    }
}
