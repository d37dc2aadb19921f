package dev.rollcall.launched;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The two files from which a simulator knows who passes where.
 *
 * @param devices a line each, as the simulator reads it
 * @param people lines {@code sn person}
 */
public record SiteLines(List<String> devices, List<String> people) {

    /** Nobody yet. */
    public SiteLines() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** Beside the data directory, as {@code devices} and {@code people}. */
    public void write(Installation installation) {
        try {
            Files.write(installation.file("devices"), devices);
            Files.write(installation.file("people"), people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
