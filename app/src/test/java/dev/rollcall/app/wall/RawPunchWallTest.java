package dev.rollcall.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing edits a stored punch, and nothing but a device's message makes one of source DEVICE (issue 3, 7.3): read off
 * the sources, because a statement is a text.
 */
class RawPunchWallTest {
    /**
     * A statement that changes or removes rows of the table itself; punch_photo and punch_release are other tables. One more
     * column that is null in every row there is, and nothing else, changes nothing that was stored.
     */
    private static final Pattern EDITS = Pattern.compile(
            "(?is)\\b(update(\\s+ignore)?|delete\\s+from|delete\\s+\\w+\\s+from|replace\\s+into|truncate(\\s+table)?|drop\\s+table)\\s+`?punch`?(?![\\w])"
                    + "|\\balter\\s+table\\s+`?punch`?(?!\\w)(?!\\s+add\\s+column\\s+\\w+\\s+\\w+(\\(\\d+\\))?\\s+null\\s*;)");

    private static final Pattern UPSERTS =
            Pattern.compile("(?is)insert\\s+into\\s+`?punch`?(?!\\w)[^;\"]*on\\s+duplicate\\s+key\\s+update");
    private static final Pattern MAPS = Pattern.compile("@Table\\s*\\(\\s*name\\s*=\\s*\"punch\"");
    private static final Pattern INSERTS = Pattern.compile("(?is)insert\\s+(ignore\\s+)?into\\s+`?punch`?(?!\\w)");
    private static final Pattern SAYS_DEVICE = Pattern.compile("PunchSource\\.DEVICE\\.name|'DEVICE'");
    private static final Pattern MAKES_DEVICE_PUNCH = Pattern.compile("new\\s+DevicePunch\\s*\\(");
    private static final Pattern RECORDS = Pattern.compile("PunchRecorder\\b");

    @Test
    void no_statement_changes_or_removes_a_stored_punch() {
        assertThat(Sources.codeAndMigrations(EDITS)).isEmpty();
        assertThat(Sources.codeAndMigrations(UPSERTS)).isEmpty();
        assertThat(Sources.codeAndMigrations(MAPS)).isEmpty();
    }

    @Test
    void punches_are_inserted_in_two_places_and_one_of_them_writes_source_DEVICE() {
        assertThat(Sources.codeAndMigrations(INSERTS)).containsExactlyInAnyOrder("JdbcPunchLog.java", "PunchRows.java");
        assertThat(Sources.codeAndMigrations(SAYS_DEVICE)).containsExactly("PunchRows.java");
    }

    @Test
    void only_the_judge_of_reports_makes_a_device_punch_and_only_the_bridges_adapter_asks_for_it() {
        assertThat(Sources.codeAndMigrations(MAKES_DEVICE_PUNCH)).containsExactly("ReportJudge.java");
        assertThat(Sources.codeAndMigrations(RECORDS))
                .containsExactlyInAnyOrder("PunchRecorder.java", "PunchSinkAdapter.java", "DevicePunch.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update punch set person_id = 1",
                "UPDATE `punch` SET outcome = 'ACCEPTED'",
                "delete from\n   punch where id = 1",
                "truncate table punch",
                "replace into punch (id) values (1)",
                "alter table punch drop column raw",
                "alter table punch modify outcome varchar(9) null;",
                "alter table punch add column more int not null default 1;",
                "alter table punch add column more int null, drop column raw;"
            })
    void the_scan_sees_a_wrong_statement(String wrong) {
        assertThat(EDITS.matcher("jdbc.sql(\"\"\"\n  " + wrong + "\"\"\")").find())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update punch_photo set stored_at = 1",
                "alter table punch add column more varchar(16) null;",
                "delete from punch_release",
                "select * from punch for update",
                "insert into punch (id) values (1)"
            })
    void the_scan_leaves_other_statements_alone(String right) {
        assertThat(EDITS.matcher(right).find()).isFalse();
    }

    @Test
    void the_scan_sees_an_insert_that_would_overwrite_and_a_second_writer() {
        assertThat(UPSERTS.matcher("insert into punch (id) values (?) on duplicate key update id = 1")
                        .find())
                .isTrue();
        assertThat(SAYS_DEVICE.matcher("values ('DEVICE', ?)").find()).isTrue();
        assertThat(MAPS.matcher("@Table(name = \"punch\")").find()).isTrue();
    }
}
