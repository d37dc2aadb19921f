package dev.rollcall.app.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the simulator says was acknowledged.
 *
 * @param codes answers that were given
 */
record Journal(Set<Record> records, Set<Integer> codes) {

    /** The key of a record. */
    record Record(String sn, int epoch, String boot, long seq) {}

    /** A last line without its line feed was being written when the simulator ended. */
    static Journal read(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII);
        var journal = new Journal(new HashSet<>(), new TreeSet<>());
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
            var words = line.split(" ", -1);
            journal.records.add(new Record(words[0], Integer.parseInt(words[1]), words[2], Long.parseLong(words[3])));
            journal.codes.add(Integer.valueOf(words[4]));
        });
        return journal;
    }
}
