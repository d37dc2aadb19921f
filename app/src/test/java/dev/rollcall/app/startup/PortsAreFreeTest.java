package dev.rollcall.app.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PortsAreFreeTest {
    private static void look(String address, int ui, int management, int devices) {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "rollcall.startup.console", true,
                                    "server.address", address,
                                    "management.server.address", "127.0.0.1",
                                    "server.port", ui,
                                    "management.server.port", management,
                                    "rollcall.device-bridge.port", devices)));
            new PortsAreFree().initialize(context);
        }
    }

    @Test
    void free_ports_are_no_matter_and_any_free_one_may_be_asked_for_more_than_once() {
        assertThatCode(() -> look("127.0.0.1", 0, 0, 0)).doesNotThrowAnyException();
    }

    @Test
    void a_taken_port_is_told_with_the_option_that_changes_it() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> look("127.0.0.1", 0, 0, taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--device-port");
        }
    }

    @Test
    void one_port_for_two_purposes_is_told_before_anything_starts() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> look("127.0.0.1", free, 0, free))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("given to both")
                .hasMessageContaining("--device-port");
    }

    @Test
    void an_address_this_machine_does_not_have_is_told_as_such() {
        assertThatThrownBy(() -> look("192.0.2.1", 0, 0, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("192.0.2.1 is no address of this machine")
                .hasMessageContaining("--host");
    }
}
