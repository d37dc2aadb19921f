package dev.rollcall.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoCameraTest {
    private static final Instant SEVEN = Instant.parse("2026-06-15T23:00:00Z");

    @Test
    void a_third_of_the_passages_is_photographed_small_and_no_two_pictures_are_alike_A8() {
        var camera = new DemoCamera();
        var pictures = IntStream.range(0, 90)
                .mapToObj(second -> camera.of("17", SEVEN.plusSeconds(second)))
                .filter(Objects::nonNull)
                .toList();

        assertThat(pictures).hasSize(30).allMatch(picture -> picture.length < 8 * 1024);
        assertThat(pictures.stream().map(HexFormat.of()::formatHex)).doesNotHaveDuplicates();
    }
}
