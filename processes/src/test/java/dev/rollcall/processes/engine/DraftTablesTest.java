package dev.rollcall.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTable.Row;
import dev.rollcall.domain.approval.PolicyTables;
import dev.rollcall.domain.approval.TrialAnswer;
import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.domain.project.ReviewRoute;
import dev.rollcall.domain.project.ReviewRoutes;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.processes.fixture.Engine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A decision table under test: asked like the real one, judged like the real one, and never deployed. */
class DraftTablesTest {
    private static final Engine ENGINE = Engine.start("drafts");

    private final PolicyTables tables = ENGINE.bean(PolicyTables.class);

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void the_deployed_table_is_shown_row_by_row_D5() {
        var table = deployed();

        assertThat(table.version()).isEqualTo(1);
        assertThat(table.inputs()).containsExactly("managingLevel");
        assertThat(table.rows())
                .extracting(Row::cells, Row::answer)
                .containsExactly(
                        tuple(List.of(List.of("COUNTY")), "COUNTY_THEN_CITY"),
                        tuple(List.of(List.of("CITY")), "CITY"),
                        tuple(List.of(List.of("PROVINCE")), "PROVINCE"));
    }

    @Test
    void a_draft_answers_by_its_own_rows_and_the_deployed_one_stays() {
        var draft = with(1, new Row(List.of(List.of("CITY")), "PROVINCE", "市州项目上收"));

        assertThat(ask(draft, "CITY")).isEqualTo(TrialAnswer.found("PROVINCE", 2));
        assertThat(ask(draft, "COUNTY")).isEqualTo(TrialAnswer.found("COUNTY_THEN_CITY", 1));

        assertThat(ENGINE.bean(ReviewRoutes.class).of(RegionLevel.CITY).route()).isEqualTo(ReviewRoute.CITY);
        assertThat(deployed().rows().get(1).answer()).isEqualTo("CITY");
        assertThat(ENGINE.process
                        .getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("approval-route")
                        .count())
                .isOne();
    }

    @Test
    void what_no_row_or_more_than_one_fits_is_said() {
        var open = with(1, new Row(List.of(List.of()), "CITY", ""));
        var without = deployed().with(deployed().rows().subList(0, 2));

        assertThat(ask(open, "COUNTY")).isEqualTo(TrialAnswer.CLASH);
        assertThat(ask(open, "CITY")).isEqualTo(TrialAnswer.found("CITY", 2));
        assertThat(ask(without, "PROVINCE")).isEqualTo(TrialAnswer.NONE);
    }

    @Test
    void a_draft_goes_out_as_a_file_and_comes_back_the_same() {
        var draft = with(0, new Row(List.of(List.of("COUNTY", "CITY")), "CITY", "市州一步终审"));

        assertThat(tables.read(tables.write(draft))).isEqualTo(Outcome.done(draft));
    }

    @Test
    void what_is_no_table_or_another_one_is_refused_with_the_reason() {
        var file = new String(tables.write(deployed()), StandardCharsets.UTF_8);

        assertThat(code("no table at all")).isEqualTo("TABLE_NOT_READ");
        assertThat(code(file.replace("\"CITY\"", "execution.getId()"))).isEqualTo("TABLE_NOT_READ");
        assertThat(code(file.replace("\"approval-route\"", "\"another\""))).isEqualTo("TABLE_UNKNOWN");
        var wrong = with(1, new Row(List.of(List.of("CITY")), "no word", ""));
        assertThat(tables.trial(wrong).why().map(Refusal::code)).contains("TABLE_NOT_READ");
    }

    private String code(String file) {
        return tables.read(file.getBytes(StandardCharsets.UTF_8))
                .why()
                .map(Refusal::code)
                .orElse("taken");
    }

    private PolicyTable deployed() {
        return tables.deployed().stream()
                .filter(table -> table.id().equals("approval-route"))
                .findFirst()
                .orElseThrow();
    }

    private PolicyTable with(int at, Row row) {
        var rows = new ArrayList<>(deployed().rows());
        rows.set(at, row);
        return deployed().with(rows);
    }

    private TrialAnswer ask(PolicyTable draft, String level) {
        return tables.trial(draft).result().orElseThrow().ask(Map.of("managingLevel", level));
    }
}
