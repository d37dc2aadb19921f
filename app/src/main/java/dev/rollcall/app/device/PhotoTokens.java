package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.devicebridge.port.PhotoClaim;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out one-time links for photos a device holds and we do not have yet. */
@Component
class PhotoTokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final RowInsert INSERT =
            new RowInsert("insert into punch_photo (token, device_id, sha256, size_bytes, issued_at) values", 5, "");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PhotoTokens(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * Tokens by the hash of their photo, the earlier one when a record is sent again; none for a photo that is stored
     * or too large. A whole batch costs three statements and one commit.
     */
    @Transactional
    Map<String, String> tokens(String sn, List<PhotoClaim> photos, Instant at) {
        var wanted = photos.stream()
                .filter(photo -> photo.size() <= MOST_BYTES)
                .collect(Collectors.toMap(PhotoClaim::sha256, PhotoClaim::size, (one, same) -> one));
        return wanted.isEmpty() ? Map.of() : tokens(device(sn), wanted, at);
    }

    private Map<String, String> tokens(long device, Map<String, Integer> sizes, Instant at) {
        var tokens = new HashMap<String, String>();
        var stored = known(device, sizes.keySet(), tokens);
        var rows = new ArrayList<Object[]>();
        sizes.forEach((sha256, size) -> {
            if (!tokens.containsKey(sha256) && !stored.contains(sha256)) {
                var token = random();
                tokens.put(sha256, token);
                rows.add(new Object[] {token, device, sha256, size, Columns.utc(at)});
            }
        });
        INSERT.run(template, rows);
        return tokens;
    }

    /** @return photos we have; tokens that wait for their photo are put into the map */
    private Set<String> known(long device, Set<String> hashes, Map<String, String> waiting) {
        record Known(String sha256, String token, boolean stored) {}
        var known = jdbc.sql("""
                        select sha256, token, stored_at is not null as present from punch_photo
                         where device_id = :device and sha256 in (:hashes) order by issued_at""")
                .param("device", device)
                .param("hashes", InList.of(hashes))
                .query((row, i) ->
                        new Known(Columns.text(row, "sha256"), Columns.text(row, "token"), row.getBoolean("present")))
                .list();
        var stored = known.stream().filter(Known::stored).map(Known::sha256).collect(Collectors.toSet());
        known.stream()
                .filter(each -> !stored.contains(each.sha256()))
                .forEach(each -> waiting.putIfAbsent(each.sha256(), each.token()));
        return stored;
    }

    private long device(String sn) {
        return jdbc.sql("select id from device where sn = ?")
                .param(sn)
                .query(Long.class)
                .single();
    }

    /** A new token. */
    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
