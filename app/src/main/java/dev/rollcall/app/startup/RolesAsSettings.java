package dev.rollcall.app.startup;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Switches off what belongs to roles this process does not have, before anything reads the settings of the parts. */
@Order(-1)
final class RolesAsSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        var roles = ProcessRole.of(environment);
        Map<String, Object> off = new HashMap<>();
        if (!roles.contains(ProcessRole.WEB)) {
            off.put("server.port", "-1"); // nothing listens; health and metrics have a port of their own
        }
        if (!roles.contains(ProcessRole.BRIDGE)) {
            off.put("rollcall.device-bridge.enabled", "false");
        }
        if (!roles.contains(ProcessRole.WORKER)) {
            off.put("camunda.bpm.job-execution.enabled", "false");
        }
        if (off.isEmpty()) {
            return;
        }
        if (environment.getProperty("rollcall.demo.enabled", Boolean.class, false)) {
            throw new CannotStart("""
                    演示需要全部角色：请去掉 rollcall.roles，或以 rollcall.demo.enabled=false 启动。\
                     The demo needs every role; leave rollcall.roles out or start with rollcall.demo.enabled=false.""");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("roles", off));
    }
}
