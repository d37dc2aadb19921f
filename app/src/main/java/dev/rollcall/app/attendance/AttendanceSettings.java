package dev.rollcall.app.attendance;

import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy attendance is judged by. */
@Configuration(proxyBeanMethods = false)
class AttendanceSettings {

    @Bean
    AttendancePolicy attendancePolicy() {
        return AttendancePolicy.defaults();
    }
}
