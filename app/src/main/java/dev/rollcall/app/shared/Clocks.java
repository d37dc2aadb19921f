package dev.rollcall.app.shared;

import dev.rollcall.domain.shared.ProductClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one clock of the product, and the schedule that lives by it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clocks {

    @Bean
    ProductClock productClock() {
        return new ProductClock();
    }
}
