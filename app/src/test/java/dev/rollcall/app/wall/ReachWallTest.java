package dev.rollcall.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.account.Reach;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The view {@code account_reach} is read with the account's number in the statement and never with a parameter, which the
 * database would not carry into the view's parts: read off the sources, because a statement is a text.
 */
class ReachWallTest {
    private static final Pattern READS = Pattern.compile("(?is)\\b(from|join)[\\s\"+]+`?account_reach\\b");
    private static final Pattern PARAMETER = Pattern.compile("[?:]");

    @Test
    void one_class_reads_the_view_of_reach() {
        assertThat(Sources.code(READS)).containsExactly("Reach.java");
    }

    @Test
    void it_writes_numbers_and_no_parameters() {
        assertThat(Reach.of(42)).contains("account_id = 42").doesNotContainPattern(PARAMETER);
        assertThat(Reach.into(-7)).contains("project_id = -7").doesNotContainPattern(PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exists (select 1 from account_reach r where r.account_id = :account)",
                "join membership m JOIN\n    `account_reach` r on r.account_id = ?",
                "\"select role from \"\n  + \"account_reach where account_id = ?\""
            })
    void the_scan_sees_a_statement_that_joins_the_view_itself(String wrong) {
        assertThat(READS.matcher(wrong).find()).isTrue();
    }

    @Test
    void the_scan_leaves_talk_of_the_view_alone() {
        assertThat(READS.matcher("Read from the view {@code account_reach} alone.")
                        .find())
                .isFalse();
    }
}
