package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTables;
import dev.rollcall.domain.approval.TrialAnswer;
import dev.rollcall.domain.shared.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;

/** Tables under test, on an engine of their own that keeps no history; judged like every other table. */
@Component
class DraftTables implements PolicyTables {
    private final RepositoryService repository;
    private final Processes processes;

    DraftTables(RepositoryService repository, Processes processes) {
        this.repository = repository;
        this.processes = processes;
    }

    @Override
    public List<PolicyTable> deployed() {
        return processes.tables().stream()
                .sorted()
                .map(this::definition)
                .map(each -> TableRows.read(model(each), each.getVersion()))
                .toList();
    }

    private DecisionDefinition definition(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
    }

    @Override
    public Outcome<PolicyTable> read(byte[] file) {
        PolicyTable sent;
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            parse(model);
            sent = TableRows.read(model, 0);
        } catch (RuntimeException unreadable) {
            return Outcome.refused("TABLE_NOT_READ", reason(unreadable));
        }
        return deployed().stream()
                .filter(table -> table.id().equals(sent.id()) && table.inputs().equals(sent.inputs()))
                .findFirst()
                .map(table -> Outcome.done(table.with(sent.rows())))
                .orElseGet(() -> Outcome.refused("TABLE_UNKNOWN", sent.id()));
    }

    @Override
    public byte[] write(PolicyTable draft) {
        var model = model(draft);
        TableRows.forgetDefaults(model);
        return Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    private DmnModelInstance model(PolicyTable draft) {
        var model = model(definition(draft.id()));
        TableRows.write(model, draft.rows());
        return model;
    }

    /** A copy of our own: the engine shares its with everybody. */
    private DmnModelInstance model(DecisionDefinition definition) {
        try (var stored = repository.getDecisionModel(definition.getId())) {
            return Dmn.readModelFromStream(stored);
        } catch (IOException failure) {
            throw new UncheckedIOException("read " + definition.getId(), failure);
        }
    }

    @Override
    public Outcome<Trial> trial(PolicyTable draft) {
        try {
            return Outcome.done(parse(model(draft)));
        } catch (RuntimeException unreadable) {
            return Outcome.refused("TABLE_NOT_READ", reason(unreadable));
        }
    }

    private Trial parse(DmnModelInstance model) {
        var judged = new JudgedTables(new TablePolicy(processes.variables()));
        var asked =
                AskedTable.read(judged, engine -> engine.parseDecisions(model).get(0));
        return facts -> ask(asked, facts);
    }

    private static TrialAnswer ask(AskedTable table, Map<String, String> facts) {
        try {
            return table.ask(new HashMap<>(facts))
                    .map(hit -> TrialAnswer.found(hit.word(), hit.row()))
                    .orElse(TrialAnswer.NONE);
        } catch (DmnHitPolicyException clash) {
            return TrialAnswer.CLASH;
        }
    }

    /** What is wrong in the policy's or the reader's own words: for who writes tables. */
    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
