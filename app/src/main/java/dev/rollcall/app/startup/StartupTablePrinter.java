package dev.rollcall.app.startup;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the start with what a person needs next: where to go and how to log in. */
@Component
@ConditionalOnProperty("rollcall.startup.console")
class StartupTablePrinter {
    private final ObjectProvider<StartupTable> parts;

    StartupTablePrinter(ObjectProvider<StartupTable> parts) {
        this.parts = parts;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        Progress.of(event.getApplicationContext().getEnvironment()).say("就绪 · ready");
        System.out.println();
        System.out.print(TextTable.of(parts.orderedStream().toList()));
        System.out.flush();
    }
}
