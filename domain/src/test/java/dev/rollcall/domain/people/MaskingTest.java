package dev.rollcall.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "639901198503120010, 639901********0010",
        "DEMO12345, D*******5", // a passport
        "AB, **",
        "'', ''"
    })
    void identity_numbers_show_six_and_four_C21(String text, String masked) {
        assertThat(Masking.idNumber(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"19900001977, 199****1977", "09718826098, 097****6098", "88260, 8***0", "1, *"})
    void phones_show_three_and_four_R37(String text, String masked) {
        assertThat(Masking.phone(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"9999990000000000014, ****0014", "12345678, ****", "'', ****"})
    void cards_show_the_last_four(String text, String masked) {
        assertThat(Masking.bankCard(text)).isEqualTo(masked);
    }
}
