package dev.rollcall.app.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's documents and sources as they lie on disk. */
final class Documents {
    static final Path PROJECT = Path.of("..");

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("(?<!`)!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    private Documents() {}

    /** Every document a person may open, README first. */
    static List<Path> all() {
        var found = new ArrayList<Path>();
        for (var place : List.of(list(PROJECT, 1), list(PROJECT.resolve("docs"), 5))) {
            place.stream().filter(file -> file.toString().endsWith(".md")).forEach(found::add);
        }
        return found;
    }

    /** Java sources of every module whose path holds that part, {@code src/main} or {@code src/test}. */
    static List<Path> sources(String part) {
        return list(PROJECT, 30).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains("/" + part + "/"))
                .filter(file -> !file.toString().contains("/target/"))
                .toList();
    }

    private static List<Path> list(Path directory, int depth) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        return read(PROJECT.resolve(file));
    }

    /** Targets of links, those inside the project only. */
    static List<String> links(String text) {
        return matches(LINK, withoutBlocks(text)).stream()
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    /** What stands between single backticks. */
    static List<String> quoted(String text) {
        return matches(QUOTED, withoutBlocks(text));
    }

    /** Anchors of the headings, as code hosts make them. */
    static Set<String> anchors(String text) {
        var anchors = new TreeSet<String>();
        for (var heading : matches(HEADING, withoutBlocks(text))) {
            anchors.add(heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }

    private static String withoutBlocks(String text) {
        return CODE_BLOCK.matcher(text).replaceAll(Matcher.quoteReplacement(""));
    }
}
