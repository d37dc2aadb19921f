package dev.rollcall.ui.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"BF-P01-202611-0034", "bf-p01", ""})
    void a_request_number_may_stand_in_an_address(String text) {
        assertThat(TypedText.mayBeSeen(text)).isTrue();
        assertThat(TypedText.fromParameter(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"赵演一", "Li-Ming", "639901199001010011", "BF-赵"})
    void what_may_be_somebodys_name_or_number_never_does(String text) {
        assertThat(TypedText.mayBeSeen(text)).isFalse();
        assertThat(TypedText.fromParameter(text)).isEmpty();
    }

    @Test
    void the_key_in_the_address_gives_the_text_back_to_its_own_session_alone() {
        var session = new TypedText();
        var key = session.key("赵演一");

        assertThat(key).startsWith("~").doesNotContain("赵");
        assertThat(session.key("赵演一")).isEqualTo(key);
        assertThat(session.text(key)).isEqualTo("赵演一");
        var other = new TypedText();
        other.key("马演二");
        assertThat(other.text(key)).isEmpty();
    }

    @Test
    void a_session_forgets_what_was_typed_longest_ago_before_it_grows_without_end() {
        var session = new TypedText();
        var first = session.key("0");
        for (int i = 1; i <= 200; i++) {
            session.key(Integer.toString(i));
        }

        assertThat(session.text(first)).isEmpty();
        assertThat(session.text(session.key("200"))).isEqualTo("200");
    }
}
