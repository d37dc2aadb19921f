package dev.rollcall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** An empty data directory and database per context, removed when the test run ends. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TestDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path directory = create();
        var settings = new HashMap<>(OwnMySql.settings(directory));
        settings.put("rollcall.data", directory.toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test data", settings));
        // Runs when every context is closed, and the embedded servers with it.
        SpringApplication.getShutdownHandlers().add(() -> remove(directory));
    }

    private static Path create() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
