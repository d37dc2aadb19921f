package dev.rollcall.ui.approval.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a printed form, with every character one wide. */
class TextLinesTest {
    @Test
    void chinese_breaks_anywhere_but_never_before_a_closing_sign() {
        assertThat(lines("设备故障，不能打卡。", 4)).containsExactly("设备故", "障，不能", "打卡。");
    }

    @Test
    void words_stay_whole_and_a_word_longer_than_a_line_is_cut() {
        assertThat(lines("from gate 1 abcdefghij", 7)).containsExactly("from", "gate 1", "abcdefg", "hij");
    }

    @Test
    void a_character_of_two_halves_is_never_cut() {
        assertThat(lines("\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7", 3))
                .allSatisfy(line -> assertThat(line).doesNotMatch("(^\\p{InLow_Surrogates}.*)|(.*[\\uD800-\\uDBFF]$)"));
    }

    @Test
    void line_feeds_and_empty_lines_stay_and_nothing_is_one_empty_line() {
        assertThat(lines("一\n\n二", 9)).containsExactly("一", "", "二");
        assertThat(lines("", 9)).containsExactly("");
    }

    private static List<String> lines(String text, int width) {
        return TextLines.of(text, width, String::length);
    }
}
