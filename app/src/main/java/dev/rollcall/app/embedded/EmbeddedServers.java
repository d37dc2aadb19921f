package dev.rollcall.app.embedded;

import dev.rollcall.app.startup.ProcessRole;
import dev.rollcall.app.startup.Progress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded servers before any bean exists and stops them after the last one is gone.
 *
 * <p>Before: their ports and passwords are settings that beans are built from. After: whatever a bean
 * still writes while it is closed finds its database.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class EmbeddedServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        LaunchProperties launch = Binder.get(environment).bindOrCreate("rollcall", LaunchProperties.class);
        if (!launch.embedded().database() && !launch.embedded().objectStore()) {
            return;
        }
        Progress progress = Progress.of(environment);
        var running = new Running();
        // Also when the context never comes to life: its own closing would not reach the servers then.
        SpringApplication.getShutdownHandlers().add(running);
        try {
            DataDirectory directory = running.started(DataDirectory.open(launch.data()));
            Map<String, Object> settings = new HashMap<>();
            settings.put("rollcall.data", directory.path().toString());
            if (launch.roles().contains(ProcessRole.BRIDGE)) {
                environment
                        .getPropertySources()
                        .addLast(new MapPropertySource("own certificate", OwnCertificate.settings(directory)));
            }
            if (launch.embedded().objectStore()) {
                settings.putAll(
                        running.started(EmbeddedObjectStore.start(directory)).settings());
                progress.say("对象存储就绪 · object store ready");
            }
            if (launch.embedded().database()) {
                settings.putAll(
                        running.started(startDatabase(launch, directory)).settings());
                progress.say("数据库就绪 · database ready");
            }
            environment.getPropertySources().addFirst(new MapPropertySource("embedded servers", settings));
            var beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("dataDirectory", directory);
            // Registered first, destroyed last.
            beans.registerDisposableBean("embeddedServers", running::close);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static EmbeddedDatabase startDatabase(LaunchProperties launch, DataDirectory directory) {
        Path chosen = launch.embedded().binaries();
        Path binaries = chosen == null ? directory.resolve("server") : chosen;
        return EmbeddedDatabase.start(directory, DatabaseBinaries.unpackInto(binaries));
    }

    /** What has been started, to be closed once and in reverse order. */
    private static final class Running implements Runnable {
        private final Deque<AutoCloseable> servers = new ArrayDeque<>();

        synchronized <T extends AutoCloseable> T started(T server) {
            servers.push(server);
            return server;
        }

        synchronized void close() {
            run();
        }

        @Override
        public synchronized void run() {
            while (!servers.isEmpty()) {
                try {
                    servers.pop().close();
                } catch (Exception e) {
                    org.slf4j.LoggerFactory.getLogger(EmbeddedServers.class).warn("close an embedded server", e);
                }
            }
        }
    }
}
