package dev.rollcall.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.attendance.GridState.Chosen;
import dev.rollcall.ui.shell.kit.Pager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridStateTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void an_address_opens_what_it_was_copied_from() {
        var state = new GridState(
                2L,
                YearMonth.of(2026, 10),
                WorkRole.LABOUR_WORKER,
                false,
                7L,
                9L,
                "",
                new Pager.Page(3, 50),
                new Chosen(28, LocalDate.of(2026, 10, 18)));

        assertThat(GridState.of(state.parameters(), NOW, 10)).isEqualTo(state);
    }

    @Test
    void a_bare_address_is_this_month_with_ten_rows_R36() {
        var state = GridState.of(QueryParameters.empty(), NOW, 10);

        assertThat(state.month()).isEqualTo(NOW);
        assertThat(state.page()).isEqualTo(new Pager.Page(0, 10));
        assertThat(state.isFiltered()).isFalse();
    }

    @Test
    void month_project_and_size_always_stand_in_the_address_so_that_a_colleague_sees_the_same() {
        var state = GridState.of(QueryParameters.empty(), NOW, 100).onProject(2L);

        assertThat(state.parameters().getQueryString()).contains("month=2026-11", "project=2", "size=100");
    }

    @Test
    void what_nobody_understands_counts_as_not_given() {
        var state = GridState.of(
                QueryParameters.simple(Map.of(
                        "month",
                        "soon",
                        "role",
                        "boss",
                        "service",
                        "maybe",
                        "unit",
                        "x",
                        "size",
                        "7",
                        "page",
                        "-3",
                        "day",
                        "2026-11-18")),
                NOW,
                20);

        assertThat(state).isEqualTo(GridState.of(QueryParameters.empty(), NOW, 10));
    }

    @Test
    void filters_go_to_the_service_together_R26_and_begin_at_the_first_page() {
        var state = GridState.of(QueryParameters.simple(Map.of("page", "4", "size", "20")), NOW, 10)
                .withRole(WorkRole.LABOUR_WORKER)
                .withService(true)
                .withUnit(7L)
                .withTeam(9L);

        var query = state.query(2, new PageRequest(state.page().offset(), 20));
        assertThat(query.role()).isEqualTo(WorkRole.LABOUR_WORKER);
        assertThat(query.inService()).isTrue();
        assertThat(query.unitId()).isEqualTo(7);
        assertThat(query.teamId()).isEqualTo(9);
        assertThat(query.page().offset()).isZero();
    }

    @Test
    void the_place_of_a_list_does_not_depend_on_the_cell_that_is_open() {
        var state = GridState.of(QueryParameters.empty(), NOW, 10);

        assertThat(state.withChosen(new Chosen(1, NOW.atDay(3))).place()).isEqualTo(state.place());
    }
}
