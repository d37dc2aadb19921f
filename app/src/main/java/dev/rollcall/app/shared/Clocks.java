package dev.rollcall.app.shared;

import dev.rollcall.domain.shared.ProductClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the product. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    ProductClock productClock() {
        return new ProductClock();
    }
}
