package dev.rollcall.app.device;

import dev.rollcall.domain.device.UnbindPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy unbindings are judged by. */
@Configuration(proxyBeanMethods = false)
class UnbindSettings {

    @Bean
    UnbindPolicy unbindPolicy() {
        return UnbindPolicy.defaults();
    }
}
