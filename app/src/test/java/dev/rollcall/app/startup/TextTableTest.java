package dev.rollcall.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private record Part(String title, List<Row> rows) implements StartupTable {}

    @Test
    void columns_stay_straight_with_characters_of_two_columns() {
        var part = new Part("登录", List.of(new StartupTable.Row("总包", "gc"), new StartupTable.Row("audit", "auditor")));

        assertThat(TextTable.of(List.of(part))).isEqualTo("""
                          登录
                            总包    gc
                            audit   auditor

                        """);
    }

    @Test
    void a_part_without_lines_is_left_out() {
        assertThat(TextTable.of(List.of(new Part("空", List.of())))).isEmpty();
    }
}
