package dev.rollcall.app.project;

import dev.rollcall.domain.project.StatusPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy status changes are judged by. */
@Configuration(proxyBeanMethods = false)
class StatusSettings {

    @Bean
    StatusPolicy statusPolicy() {
        return StatusPolicy.defaults();
    }
}
