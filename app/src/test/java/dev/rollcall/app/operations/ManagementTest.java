package dev.rollcall.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.RollcallTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@RollcallTest
class ManagementTest {
    @Value("${local.management.port}")
    private int managementPort;

    @Value("${local.server.port}")
    private int uiPort;

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_probe_learns_without_login_that_the_product_lives_and_is_ready() throws Exception {
        for (var group : new String[] {"liveness", "readiness"}) {
            var answer = get(managementPort, "/actuator/health/" + group);
            assertThat(answer.statusCode()).as(group).isEqualTo(200);
            assertThat(answer.body()).as(group).contains("\"UP\"");
        }
    }

    @Test
    void readiness_asks_the_database_and_the_object_store() throws Exception {
        assertThat(get(managementPort, "/actuator/health/readiness/db").statusCode())
                .isEqualTo(200);
        assertThat(get(managementPort, "/actuator/health/readiness/objectStore").statusCode())
                .isEqualTo(200);
        assertThat(get(managementPort, "/actuator/health/liveness/db").statusCode())
                .as("a database that is away is no reason to restart the product")
                .isEqualTo(404);
    }

    @Test
    void metrics_are_there_for_prometheus_and_a_session_is_not() throws Exception {
        var answer = get(managementPort, "/actuator/prometheus");
        assertThat(answer.body()).contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void what_is_not_meant_to_be_seen_is_not_there() throws Exception {
        for (var name : new String[] {"env", "heapdump", "beans", "configprops", "loggers", "shutdown"}) {
            assertThat(get(managementPort, "/actuator/" + name).body())
                    .as(name)
                    .doesNotContain("rollcall.", "password");
        }
        assertThat(get(uiPort, "/actuator/health").body()).doesNotContain("\"UP\"");
    }
}
