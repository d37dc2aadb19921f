package dev.rollcall.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"19900000123", "199 0000 0123", "199-0000-0123", "+8619900000123", "+86 199 0000 0123"})
    void what_people_paste_becomes_eleven_digits(String typed) {
        assertThat(PhoneNumber.of(typed).value()).isEqualTo("19900000123");
        assertThat(PhoneNumber.of(typed)).hasToString("199****0123");
    }

    @ParameterizedTest
    @CsvSource({
        "1990000012, LENGTH",
        "199000001234, LENGTH",
        "12900000123, CHARACTERS",
        "29900000123, CHARACTERS",
        "1990000012a, CHARACTERS"
    })
    void a_wrong_number_says_what_is_wrong(String typed, NumberFault fault) {
        assertThat(PhoneNumber.judge(typed)).contains(fault);
        assertThatThrownBy(() -> PhoneNumber.of(typed)).hasMessage("not a phone number: " + fault);
    }
}
