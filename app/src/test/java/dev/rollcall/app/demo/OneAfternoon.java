package dev.rollcall.app.demo;

import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.StoppedClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets the product start on an afternoon of {@link StoppedClock#TODAY} and go on from there: what the demo holds of its
 * current day depends on the hour.
 */
final class OneAfternoon implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ProductClock clock) {
                    clock.moveTo(StoppedClock.NOW);
                }
                return bean;
            }
        });
    }
}
