package dev.rollcall.app.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rollcall.RollcallTest;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.project.ParticipantType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An instant written by an entity is the instant an adapter reads, whatever the machine's zone (C36). */
@RollcallTest
class MachineZoneTest {
    @Autowired
    private DocumentService documents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles"})
    void an_entitys_instant_is_stored_in_utc(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            var site = Site.of(jdbc);
            var username = Site.accountOfUnit(jdbc, site.unit(ParticipantType.GENERAL_CONTRACTOR));
            var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
            var id = documents
                    .upload(
                            accounts.caller(username).orElseThrow(),
                            site.projectId,
                            "BACKFILL_EVIDENCE",
                            "e.pdf",
                            new ByteArrayInputStream(pdf))
                    .result()
                    .map(FileCard::id)
                    .orElseThrow();

            var stored = jdbc.sql("select uploaded_at from document where id = ?")
                    .param(id.toString())
                    .query((row, i) -> Columns.instant(row, "uploaded_at"))
                    .single();
            assertThat(stored)
                    .isCloseTo(clock.instant(), within(Duration.ofMinutes(1).toSeconds(), ChronoUnit.SECONDS));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
