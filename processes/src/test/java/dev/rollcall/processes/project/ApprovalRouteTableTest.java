package dev.rollcall.processes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.domain.project.ReviewRoute;
import dev.rollcall.domain.project.ReviewRoutes;
import dev.rollcall.processes.engine.DecisionTables;
import dev.rollcall.processes.fixture.Engine;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the table, by its answer (D-5). */
class ApprovalRouteTableTest {
    private static final Engine ENGINE = Engine.start("table");

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @ParameterizedTest(name = "{0} -> {1}, row {2}")
    @CsvSource({"COUNTY, COUNTY_THEN_CITY, 1", "CITY, CITY, 2", "PROVINCE, PROVINCE, 3"})
    void every_managing_level_has_its_row_D5_R98_R99_R100(RegionLevel level, ReviewRoute route, int row) {
        assertThat(ENGINE.bean(ReviewRoutes.class).of(level))
                .isEqualTo(new ReviewRoutes.Ruling(route, "approval-route", 1, row));
    }

    @Test
    void a_level_the_table_does_not_know_has_no_route() {
        var tables = ENGINE.bean(DecisionTables.class);
        assertThatThrownBy(() -> tables.ask(ApprovalRouteTable.ID, Map.of("managingLevel", "TOWNSHIP")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("knows no row");
    }

    @Test
    void asking_for_a_preview_leaves_no_trace_in_the_engines_history() {
        ENGINE.bean(ReviewRoutes.class).of(RegionLevel.CITY);
        assertThat(ENGINE.process
                        .getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .count())
                .isZero();
    }
}
