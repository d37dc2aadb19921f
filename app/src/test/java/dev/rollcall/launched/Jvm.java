package dev.rollcall.launched;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Command lines of further JVMs on the class path of this one. */
public final class Jvm {
    private static final Pattern OPTIONS = Pattern.compile("OPTIONS=\\(([^)]*)\\)");

    private Jvm() {}

    /** What {@code ./run} starts the product with, but for the class archive it has made. */
    public static List<String> optionsOfRun() throws IOException {
        var script = Files.readString(Path.of("..", "run"));
        var options = OPTIONS.matcher(script);
        if (!options.find()) {
            throw new IllegalStateException("./run sets no OPTIONS");
        }
        return List.of(options.group(1).strip().split("\\s+"));
    }

    /** A main class of the product: no class of a test can be found there. */
    static List<String> product(List<String> options, String main) {
        var path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return command(options, path, main);
    }

    /** A main class of the tests. */
    public static List<String> test(Class<?> main) {
        return command(List.of(), System.getProperty("java.class.path"), main.getName());
    }

    private static List<String> command(List<String> options, String path, String main) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Duser.timezone=UTC", "-cp", path, main));
        return command;
    }
}
