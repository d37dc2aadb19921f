package dev.rollcall.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * X24: no way to unbind a device but the process. Read off the sources, because a statement is a text: one class ends
 * bindings and takes credentials away, and what the process does when its route ends is the only one to call it.
 */
class UnbindWallTest {
    private static final Pattern ENDS_BINDING = Pattern.compile(
            "(?is)\\b(update(\\s+ignore)?|delete\\s+from|delete\\s+\\w+\\s+from|replace\\s+into|truncate(\\s+table)?)\\s+`?device_binding`?(?![\\w])");
    private static final Pattern UPSERTS =
            Pattern.compile("(?is)insert\\s+into\\s+`?device_binding`?[^;\"]*on\\s+duplicate\\s+key\\s+update");
    private static final Pattern MAPS = Pattern.compile("@Table\\s*\\(\\s*name\\s*=\\s*\"device(_binding)?\"");
    private static final Pattern TAKES_CREDENTIAL = Pattern.compile(
            "(?is)update\\s+`?device`?\\s+(\\w+\\s+)?set\\b[^;\"]*\\b(revoked_at|enabled|secret|epoch|forced_at)\\s*=");
    private static final Pattern REVOKES =
            Pattern.compile("(?is)update\\s+`?device`?\\s+(\\w+\\s+)?set\\b[^;\"]*\\brevoked_at\\s*=(?!\\s*null)");
    private static final Pattern RELEASES = Pattern.compile("\\bDeviceReleases\\b");
    private static final Pattern ENDS = Pattern.compile("\\.(endBinding|revoke)\\s*\\(");

    @Test
    void one_class_ends_bindings_and_takes_credentials_away_X24() {
        assertThat(Sources.code(ENDS_BINDING)).containsExactly("JdbcDeviceReleases.java");
        assertThat(Sources.code(REVOKES)).containsExactly("JdbcDeviceReleases.java");
        // Beside it: the book, where operations disable a device that stays bound, and a binding, which gives it a
        // voice.
        assertThat(Sources.code(TAKES_CREDENTIAL))
                .containsExactlyInAnyOrder(
                        "JdbcDeviceReleases.java", "JdbcDeviceRegister.java", "JdbcDeviceBindings.java");
        assertThat(Sources.code(UPSERTS)).isEmpty();
        assertThat(Sources.code(MAPS)).isEmpty();
    }

    @Test
    void only_the_effect_of_the_approved_process_calls_it_and_only_its_command_retires_a_device_X24() {
        assertThat(Sources.code(RELEASES))
                .containsExactlyInAnyOrder(
                        "DeviceReleases.java",
                        "JdbcDeviceReleases.java",
                        "UnbindApplications.java",
                        "CommandSteps.java",
                        "DeviceCommandService.java");
        assertThat(Sources.code(ENDS)).containsExactly("UnbindApplications.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update device_binding set to_at = ?",
                "UPDATE `device_binding` b SET b.to_at = now()",
                "delete from\n   device_binding where id = 1"
            })
    void the_scan_sees_a_wrong_statement(String wrong) {
        assertThat(ENDS_BINDING
                        .matcher("jdbc.sql(\"\"\"\n  " + wrong + "\"\"\")")
                        .find())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update device set enabled = false where id = ?",
                "update device d set d.last_seq = 1, d.revoked_at = ?",
                "update device set secret = ?"
            })
    void the_scan_sees_a_credential_taken_elsewhere(String wrong) {
        assertThat(TAKES_CREDENTIAL.matcher(wrong).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update device set backlog = ?", "select to_at from device_binding", "insert into device_binding"
            })
    void the_scan_leaves_other_statements_alone(String right) {
        assertThat(ENDS_BINDING.matcher(right).find()).isFalse();
        assertThat(TAKES_CREDENTIAL.matcher(right).find()).isFalse();
    }
}
