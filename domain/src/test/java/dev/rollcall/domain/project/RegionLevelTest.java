package dev.rollcall.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionLevelTest {
    @ParameterizedTest
    @CsvSource({
        "630000, PROVINCE",
        "630100, CITY",
        "632500, CITY",
        "632523, COUNTY",
        "630104, COUNTY",
        "632701, COUNTY",
        "410185, COUNTY"
    })
    void the_level_is_the_shape_of_the_code(String code, RegionLevel level) {
        assertThat(RegionLevel.of(code)).isEqualTo(level);
    }

    @Test
    void a_county_stands_under_a_city_under_a_province_D5() {
        assertThat(RegionLevel.CITY.above("632523")).isEqualTo("632500");
        assertThat(RegionLevel.PROVINCE.above("632500")).isEqualTo("630000");
        assertThat(RegionLevel.COUNTY.above("632523")).isEqualTo("632523");
        assertThatThrownBy(() -> RegionLevel.CITY.above("630000")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "63", "63252", "6325231", "63252a", "032523"})
    void anything_else_is_no_region_code(String text) {
        assertThatThrownBy(() -> RegionLevel.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
