package dev.rollcall.app.startup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends a start whose only purpose was to learn which classes a start needs.
 *
 * <p>In good order and not at the first chance: the embedded database must be gone, and the classes of
 * the first page belong to the lesson.
 */
@Component
@ConditionalOnProperty("rollcall.startup.rehearsal")
class RehearsalEnd {
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        var context = event.getApplicationContext();
        String port = context.getEnvironment().getProperty("local.server.port");
        new Thread(
                        () -> {
                            visit(URI.create("http://127.0.0.1:" + port + "/login"));
                            System.exit(SpringApplication.exit(context));
                        },
                        "rehearsal end")
                .start();
    }

    private static void visit(URI page) {
        try (InputStream content = page.toURL().openStream()) {
            content.readAllBytes();
        } catch (IOException noSuchPage) {
            // a rehearsal without it is still worth having
        }
    }
}
