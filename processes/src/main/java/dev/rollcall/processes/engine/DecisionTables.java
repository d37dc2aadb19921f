package dev.rollcall.processes.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks a deployed decision table without leaving a trace in the engine's history: for previews, and for planning a route
 * before its process starts. The process asks the same version of the same table itself.
 */
@Component
public class DecisionTables {
    private final RepositoryService repository;
    private final JudgedTables judged;
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();

    DecisionTables(RepositoryService repository, Processes processes) {
        this.repository = repository;
        this.judged = new JudgedTables(new TablePolicy(processes.variables()));
    }

    static String resource(String table) {
        return "dmn/" + table + ".dmn";
    }

    /**
     * What a table answers.
     *
     * @param row as the table counts them, from 1
     */
    public record Answer(String word, String table, int version, int row) {}

    /** @throws IllegalStateException when no row of the table fits */
    public Answer ask(String table, Map<String, Object> facts) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        return byDefinition
                .computeIfAbsent(definition.getId(), any -> read(definition))
                .answer(facts);
    }

    private Table read(DecisionDefinition definition) {
        try (var model = repository.getDecisionModel(definition.getId())) {
            return new Table(
                    definition, AskedTable.read(judged, engine -> engine.parseDecision(definition.getKey(), model)));
        } catch (IOException failure) {
            throw new UncheckedIOException("read " + definition.getId(), failure);
        }
    }

    private record Table(DecisionDefinition definition, AskedTable asked) {

        Answer answer(Map<String, Object> facts) {
            return asked.ask(facts)
                    .map(hit -> new Answer(hit.word(), definition.getKey(), definition.getVersion(), hit.row()))
                    .orElseThrow(() -> new IllegalStateException(definition.getKey() + " knows no row for " + facts));
        }
    }
}
