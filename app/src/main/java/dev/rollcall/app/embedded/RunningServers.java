package dev.rollcall.app.embedded;

import dev.rollcall.app.startup.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * For a command beside the product: uses the servers of a product that runs on the same data directory. Where none
 * runs, {@link EmbeddedServers} starts them for as long as the command takes.
 */
@Order(1)
public final class RunningServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var launch = Binder.get(environment).bindOrCreate("rollcall", LaunchProperties.class);
        var data = launch.data().toAbsolutePath().normalize();
        if (!launch.embedded().database()) {
            return;
        }
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new CannotStart("""
                    目录 %1$s 中没有数据，请用 --data DIR 指定。\
                     There are no data in %1$s; name the directory with --data DIR.""".formatted(data));
        }
        if (isHeld(data.resolve("lock"))) {
            environment.getPropertySources().addFirst(new MapPropertySource("running servers", settings(data, launch)));
        }
    }

    private static boolean isHeld(Path lock) {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                var free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException byThisVeryProcess) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("look at " + lock, e);
        }
    }

    private static Map<String, Object> settings(Path data, LaunchProperties launch) {
        var settings = new HashMap<String, Object>();
        settings.put("rollcall.embedded.database", false);
        settings.put(
                "spring.datasource.url",
                "jdbc:mysql://127.0.0.1:" + read(data, "database.port") + "/" + EmbeddedDatabase.SCHEMA);
        settings.put("spring.datasource.username", EmbeddedDatabase.USER);
        settings.put("spring.datasource.password", read(data, "secrets/database-password"));
        if (launch.embedded().objectStore()) {
            settings.put("rollcall.embedded.object-store", false);
            settings.put("rollcall.storage.endpoint", "http://127.0.0.1:" + read(data, "object-store.port"));
            settings.put("rollcall.storage.access-key", read(data, "secrets/object-store-access-key"));
            settings.put("rollcall.storage.secret-key", read(data, "secrets/object-store-secret-key"));
        }
        return settings;
    }

    private static String read(Path data, String name) {
        try {
            return Files.readString(data.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("read " + name + " of the running product", e);
        }
    }
}
