package dev.rollcall.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridMemoryTest {
    @Test
    void page_size_and_hidden_columns_come_back_as_they_were_kept() {
        var memory = new GridMemory(1_000, EnumSet.of(GridColumn.PHONE, GridColumn.UNIT));

        assertThat(GridMemory.parse(memory.written())).isEqualTo(memory);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "eleven", "11", "99999999999", "10.NOTHING", ".."})
    void what_a_browser_made_up_is_not_believed(String kept) {
        assertThat(GridMemory.parse(kept)).isEqualTo(new GridMemory(10, Set.of()));
    }

    @Test
    void the_name_cannot_be_put_away() {
        assertThat(GridMemory.parse("10.NAME").hidden()).isEmpty();
    }
}
