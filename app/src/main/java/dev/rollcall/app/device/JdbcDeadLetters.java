package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeadLetters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unreadable messages, raw, once each. */
@Repository
class JdbcDeadLetters implements DeadLetters {
    private final JdbcClient jdbc;

    JdbcDeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(DeadLetter letter) {
        jdbc.sql("""
                        insert ignore into device_dead_letter (sn, path, reason, raw, raw_sha256, received_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        letter.sn(),
                        letter.path(),
                        letter.reason(),
                        letter.raw().toByteArray(),
                        letter.contentHash(),
                        Columns.utc(letter.receivedAt()))
                .update();
    }
}
