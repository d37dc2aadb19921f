package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.Nonces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Used nonces as rows; the primary key decides which of two came first. */
@Repository
class JdbcNonces implements Nonces {
    private static final int FORGET_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcNonces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean firstUse(String sn, String nonce, Instant at) {
        return jdbc.sql("insert ignore into device_nonce (sn, nonce, used_at) values (?, ?, ?)")
                        .params(sn, nonce, Columns.utc(at))
                        .update()
                == 1;
    }

    /** What is too old to be played again is forgotten, a bounded piece at a time. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1M")
    void forget() {
        jdbc.sql("delete from device_nonce where used_at < ? limit " + FORGET_AT_ONCE)
                .param(Columns.utc(clock.instant().minus(Duration.ofHours(KEEP_HOURS))))
                .update();
    }
}
