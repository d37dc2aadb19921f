package dev.rollcall.processes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;

/** One judged table on a small engine of its own, which keeps no history. */
final class AskedTable {
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<DmnEvaluatedDecisionRule> matched;

    private AskedTable(DmnEngine engine, DmnDecision decision, List<DmnEvaluatedDecisionRule> matched) {
        this.engine = engine;
        this.decision = decision;
        this.matched = matched;
    }

    static AskedTable read(JudgedTables judged, Function<DmnEngine, DmnDecision> parse) {
        var matched = new ArrayList<DmnEvaluatedDecisionRule>(); // filled by the listener while it evaluates
        var configuration = judged.configuration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                List.of(event -> matched.addAll(event.getMatchingRules())));
        var engine = configuration.buildEngine();
        return new AskedTable(engine, parse.apply(engine), matched);
    }

    /** @param row as the table counts them, from 1 */
    record Hit(String word, int row) {}

    /**
     * Empty when no row fits.
     *
     * @throws org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException when more than one does
     */
    synchronized Optional<Hit> ask(Map<String, Object> facts) {
        matched.clear();
        var result = engine.evaluateDecisionTable(decision, facts);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        String word = result.getSingleEntry();
        return Optional.of(new Hit(word, row()));
    }

    private int row() {
        var rules = ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules();
        for (var i = 0; i < rules.size(); i++) {
            if (rules.get(i).getId().equals(matched.get(0).getId())) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no row " + matched.get(0).getId());
    }
}
