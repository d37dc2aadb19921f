package dev.rollcall.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91639901DEM000014L",
                "91639901DEM000022F",
                "91639901DEM000030A",
                "91639901DEM0000497",
                "91639901DEM0000572",
                "91639901DEM000065W",
                "91639901DEM000073P",
                "91419901DEM0001108",
                "91419901DEM0001295",
                "91419901DEM0001370",
                "91419901DEM000145T",
                "91419901DEM000153M",
                "91419901DEM000161G"
            })
    void demo_codes_pass(String text) {
        assertThat(UnifiedSocialCreditCode.of(text)).hasToString(text);
        assertThat(CodeQuality.of(text)).isEqualTo(CodeQuality.UNIFIED_CODE);
    }

    @Test
    void the_check_character_may_be_any_letter_of_the_alphabet_X35() {
        assertThat(UnifiedSocialCreditCode.judge("91639901DEM000436K")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z"})
    void letters_outside_the_alphabet_are_refused_X35(String letter) {
        assertThat(UnifiedSocialCreditCode.judge("91639901DEM00001" + "4" + letter))
                .contains(NumberFault.CHARACTERS);
        assertThat(UnifiedSocialCreditCode.judge("91639901" + letter + "EM000014L"))
                .contains(NumberFault.CHARACTERS);
    }

    @ParameterizedTest
    @CsvSource({
        "91639901DEM000014M, CHECK_DIGIT",
        "91639901DEM00001L, LENGTH",
        "91639901DEM000014LL, LENGTH",
        "916399X1DEM000014L, CHARACTERS"
    })
    void a_wrong_code_says_what_is_wrong(String text, NumberFault fault) {
        assertThat(UnifiedSocialCreditCode.judge(text)).contains(fault);
        assertThatThrownBy(() -> UnifiedSocialCreditCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_organisation_code_inside_is_checked_too() {
        var innerWrong = "91639901DEM000015";
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (char check : alphabet.toCharArray()) { // one of these makes the outer check right
            assertThat(UnifiedSocialCreditCode.judge(innerWrong + check)).contains(NumberFault.CHECK_DIGIT);
        }
        assertThat(UnifiedSocialCreditCode.of("91639901DEM000014L").organisationCode())
                .isEqualTo(OrganisationCode.of("DEM00001-4"));
    }

    @Test
    void lower_case_and_blanks_are_normalised() {
        assertThat(UnifiedSocialCreditCode.of(" 91639901 dem000014l").value()).isEqualTo("91639901DEM000014L");
    }

    @ParameterizedTest
    @CsvSource({
        "DEM99001-1, LEGACY_ORG_CODE",
        "DEM99001-W, LEGACY_UNVERIFIED",
        "81408913-9, LEGACY_ORG_CODE",
        "81408913-W, LEGACY_UNVERIFIED",
        "91639901DEM000014M, LEGACY_UNVERIFIED"
    })
    void imported_codes_keep_their_quality_C23(String text, CodeQuality quality) {
        assertThat(CodeQuality.of(text)).isEqualTo(quality);
    }
}
