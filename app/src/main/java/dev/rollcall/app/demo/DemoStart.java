package dev.rollcall.app.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demo before anything of it is used, and before the product calls itself ready. */
@WhenDemo
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoLoader loader;

    DemoStart(DemoLoader loader) {
        this.loader = loader;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (loader.loadIfEmpty()) {
            LOG.info("the demo's people, projects and devices are loaded");
        }
    }
}
