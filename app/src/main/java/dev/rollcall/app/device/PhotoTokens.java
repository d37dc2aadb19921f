package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.devicebridge.port.PunchAnswer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out one-time links for photos a device holds and we do not have yet. */
@Component
class PhotoTokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final JdbcClient jdbc;

    PhotoTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer with a link, the earlier one when a record is sent again; without one for a stored or too large photo. */
    PunchAnswer invite(String sn, PhotoClaim photo, Instant at, PunchAnswer answer) {
        if (photo.size() > MOST_BYTES) {
            return answer;
        }
        record Known(String token, boolean stored) {}
        var known = jdbc.sql("""
                        select t.token, t.stored_at is not null as stored from punch_photo t
                          join device d on d.id = t.device_id
                         where d.sn = ? and t.sha256 = ? order by t.stored_at is null, t.issued_at limit 1""")
                .params(sn, photo.sha256())
                .query((row, i) -> new Known(Columns.text(row, "token"), row.getBoolean("stored")))
                .optional();
        if (known.isPresent()) {
            return known.get().stored()
                    ? answer
                    : answer.withPhotoToken(known.get().token());
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into punch_photo (token, device_id, sha256, size_bytes, issued_at)
                        select ?, id, ?, ?, ? from device where sn = ?""")
                .params(token, photo.sha256(), photo.size(), Columns.utc(at), sn)
                .update();
        return answer.withPhotoToken(token);
    }
}
