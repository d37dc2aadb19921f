package dev.rollcall.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.people.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoNumbersTest {
    @Test
    void the_first_person_has_the_number_the_demo_is_described_with() {
        assertThat(DemoNumbers.idNumber(LocalDate.of(1985, 3, 12), Sex.MALE, 1).value())
                .isEqualTo("639901198503120010");
        assertThat(DemoNumbers.idNumber(LocalDate.of(1978, 9, 5), Sex.FEMALE, 1).value())
                .isEqualTo("639901197809050022");
    }

    @Test
    void cards_carry_an_unassigned_prefix_and_pass_luhn() {
        assertThat(DemoNumbers.card(1).value()).isEqualTo("9999990000000000014");
        assertThat(DemoNumbers.card(2).value()).isEqualTo("9999990000000000022");
        assertThat(DemoNumbers.card(4).value()).isEqualTo("9999990000000000048");
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "12,十二", "20,二十", "45,四十五", "100,一百", "106,一百零六", "110,一百一十", "999,九百九十九"})
    void numerals_are_written_as_they_are_read(int number, String numeral) {
        assertThat(DemoNames.numeral(number)).isEqualTo(numeral);
    }
}
