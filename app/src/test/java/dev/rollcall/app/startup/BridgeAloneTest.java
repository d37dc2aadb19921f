package dev.rollcall.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.fixture.ServiceTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.TestPropertySource;

/** answers 19: a process that takes devices and does nothing else. */
@ServiceTest
@TestPropertySource(properties = "rollcall.roles=bridge")
class BridgeAloneTest {
    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private DeviceServer devices;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Environment environment;

    @Test
    void serves_no_screens() {
        assertThat(context.getWebServer().getPort()).isEqualTo(-1);
    }

    @Test
    void answers_devices() throws Exception {
        assertThat(devices.isRunning()).isTrue();
        assertThat(status("http://127.0.0.1:" + devices.port() + "/rollcall/v1/TST-1/hello"))
                .as("refused, since nobody signed it, but by us")
                .isBetween(400, 499);
    }

    @Test
    void tells_its_health() throws Exception {
        var port = environment.getProperty("local.management.port");
        assertThat(status("http://127.0.0.1:" + port + "/actuator/health")).isEqualTo(200);
    }

    @Test
    void runs_nothing_that_is_due_by_the_clock() {
        assertThat(context.getBeansOfType(ScheduledTaskHolder.class)).isEmpty();
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        assertThat(executor == null || !executor.isActive()).isTrue();
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
