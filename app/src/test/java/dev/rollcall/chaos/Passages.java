package dev.rollcall.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The devices' journal held against the tables. */
final class Passages {
    private Passages() {}

    /** Who passed which device when, as every protocol can say it. */
    record Key(String sn, String person, long second) {}

    /** What the comparison found. */
    record Verdict(int acked, int lost, int doubled, Map<String, Integer> ackedBySn) {}

    /** A last line without its line feed was being written when the devices ended. */
    static Set<Key> journal(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII);
        var keys = new HashSet<Key>();
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
            var words = line.split(" ", -1);
            keys.add(new Key(words[0], words[1], Long.parseLong(words[2])));
        });
        return keys;
    }

    static Verdict compare(Set<Key> acked, Connection database) throws SQLException {
        var stored = new HashMap<Key, Integer>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select d.sn, p.person_ref, p.device_time from punch p join device d on d.id = p.device_id
                         where p.source = 'DEVICE'""")) {
            while (rows.next()) {
                var second = rows.getObject(3, LocalDateTime.class).toEpochSecond(ZoneOffset.UTC);
                stored.merge(new Key(rows.getString(1), rows.getString(2), second), 1, Integer::sum);
            }
        }
        var bySn = new HashMap<String, Integer>();
        int lost = 0;
        for (var key : acked) {
            bySn.merge(key.sn(), 1, Integer::sum);
            if (!stored.containsKey(key)) {
                lost++;
            }
        }
        int doubled = (int) stored.values().stream().filter(times -> times > 1).count();
        return new Verdict(acked.size(), lost, doubled, bySn);
    }
}
