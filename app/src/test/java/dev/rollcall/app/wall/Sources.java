package dev.rollcall.app.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the product is built from, as text: a statement of SQL is nothing else. */
final class Sources {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("domain", "app", "processes", "storage", "ui", "device-bridge");

    private Sources() {}

    /** Names of Java sources with a match. */
    static List<String> code(Pattern wanted) {
        return matching(wanted, ".java");
    }

    /** Names of Java sources and migrations with a match. */
    static List<String> codeAndMigrations(Pattern wanted) {
        return Stream.of(".java", ".sql")
                .flatMap(kind -> matching(wanted, kind).stream())
                .toList();
    }

    private static List<String> matching(Pattern wanted, String kind) {
        return MODULES.stream()
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/main"), kind))
                .filter(file -> wanted.matcher(read(file)).find())
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static Stream<Path> files(Path main, String kind) {
        if (!Files.isDirectory(main)) {
            return Stream.empty();
        }
        try (var files = Files.walk(main)) {
            return files.filter(file -> file.toString().endsWith(kind)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
