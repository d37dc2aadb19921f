package dev.rollcall.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardTest {
    @ParameterizedTest
    @ValueSource(strings = {"9999990000000000014", "9999990000000000022", "9999990000000000030", "9999990000000000048"})
    void demo_cards_pass_luhn(String text) {
        assertThat(BankCard.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "9999990000000000015, CHECK_DIGIT",
        "9999990000000000041, CHECK_DIGIT", // two digits swapped
        "99999900000, LENGTH",
        "99999900000000000140, LENGTH",
        "999999000000000001A, CHARACTERS"
    })
    void a_wrong_card_says_what_is_wrong(String text, NumberFault fault) {
        assertThat(BankCard.judge(text)).contains(fault);
        assertThatThrownBy(() -> BankCard.of(text)).hasMessage("not a bank card number: " + fault);
    }

    @Test
    void it_prints_the_last_four_only_C21() {
        assertThat(BankCard.of("9999 9900 0000 0000 014")).hasToString("****0014");
    }
}
