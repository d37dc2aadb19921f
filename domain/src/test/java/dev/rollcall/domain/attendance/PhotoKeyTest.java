package dev.rollcall.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.document.DocumentKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoKeyTest {
    private static final String WORD = "0123456789abcdef0123456789abcdef";

    @Test
    void a_key_is_read_back_from_its_address() {
        var key = new PhotoKey(new DocumentKey("01/" + WORD), 42);

        assertThat(key).hasToString(WORD + "-42");
        assertThat(PhotoKey.parse(key.toString())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                WORD,
                WORD + "-",
                WORD + "-0",
                WORD + "-9999999999999999999",
                "audit/2026-06-16-1",
                "0123456789ABCDEF0123456789ABCDEF-1"
            })
    void what_is_no_key_names_nothing(String text) {
        assertThat(PhotoKey.parse(text)).isEmpty();
    }
}
