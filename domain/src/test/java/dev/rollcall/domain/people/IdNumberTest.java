package dev.rollcall.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "639901198503120010",
                "639901197809050022",
                "639901199206200035",
                "639901196511030059",
                "639901200502150074",
                "419901198808080119",
                "419901197312310123"
            })
    void demo_numbers_pass_although_their_region_never_existed(String text) {
        assertThat(IdNumber.judge(text)).isEmpty();
        assertThat(IdNumber.of(text).value()).isEqualTo(text);
    }

    @Test
    void an_abolished_county_is_no_fault_X36() {
        assertThat(IdNumber.of("632321198503120017").regionCode()).isEqualTo("632321");
    }

    @ParameterizedTest
    @CsvSource({
        "639901199902290150, DATE", // checksum right, 29 February 1999 is not
        "639901198513120014, DATE",
        "639901188503120011, DATE",
        "639901198503120011, CHECK_DIGIT",
        "639901198503120100, CHECK_DIGIT",
        "63990119850312001, LENGTH",
        "6399011985031200100, LENGTH",
        "'', LENGTH",
        "63990119850312O010, CHARACTERS",
        "039901198503120010, CHARACTERS",
        "63990119850312001Y, CHARACTERS",
        "６39901198503120010, CHARACTERS"
    })
    void a_wrong_number_says_what_is_wrong(String text, NumberFault fault) {
        assertThat(IdNumber.judge(text)).contains(fault);
        assertThatThrownBy(() -> IdNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        var right = "639901198503120010";
        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var wrong = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(IdNumber.judge(wrong).isEmpty()).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void a_lower_case_x_and_blanks_are_normalised() {
        assertThat(IdNumber.of("639901 19850312 007x").value()).isEqualTo("63990119850312007X");
        assertThatThrownBy(() -> new IdNumber("63990119850312007x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void birth_date_sex_and_age_are_read_from_it() {
        var born1985 = IdNumber.of("639901198503120010");
        assertThat(born1985.birthDate()).isEqualTo(LocalDate.of(1985, 3, 12));
        assertThat(born1985.sex()).isEqualTo(Sex.MALE);
        assertThat(IdNumber.of("639901197809050022").sex()).isEqualTo(Sex.FEMALE);
        assertThat(born1985.ageOn(LocalDate.of(2025, 3, 11))).isEqualTo(39);
        assertThat(born1985.ageOn(LocalDate.of(2025, 3, 12))).isEqualTo(40);
    }

    @Test
    void it_prints_itself_masked_and_faults_do_not_repeat_it_C21() {
        assertThat(IdNumber.of("639901198503120010")).hasToString("639901********0010");
        assertThatThrownBy(() -> IdNumber.of("639901198503120011")).hasMessageNotContaining("19850312");
    }
}
