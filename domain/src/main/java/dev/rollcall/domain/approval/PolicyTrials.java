package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a decision table before it is deployed, for platform operations: single questions, and the requests of the past
 * ninety days. Changes nothing: a table is deployed with the product, as a file that was reviewed.
 */
@Service
@Transactional(readOnly = true)
public class PolicyTrials {
    static final Duration PAST = Duration.ofDays(90);
    private static final int CASES_MOST = 20_000;
    private static final int SHOWN_MOST = 200;
    private static final int FILE_MOST = 200_000;
    private static final int ROWS_MOST = 200;

    private final PolicyTables tables;
    private final List<PolicyTopic> topics;
    private final Clock clock;

    PolicyTrials(PolicyTables tables, List<PolicyTopic> topics, Clock clock) {
        this.tables = tables;
        this.topics = List.copyOf(topics);
        this.clock = clock;
    }

    /** As deployed; none for everybody but platform operations. */
    public List<PolicyTable> tables(Caller caller) {
        return caller.is(Role.PLATFORM_OPS) ? tables.deployed() : List.of();
    }

    /** Words an input may be compared with, by its name; under {@code answer} those the table may answer. */
    public Map<String, List<String>> words(Caller caller, PolicyTable table) {
        if (!caller.is(Role.PLATFORM_OPS)) {
            return Map.of();
        }
        var words = new HashMap<String, List<String>>();
        var topic = topic(table);
        for (var i = 0; i < table.inputs().size(); i++) {
            var column = i;
            var input = table.inputs().get(i);
            var known = new LinkedHashSet<>(topic.map(each -> each.words().getOrDefault(input, List.of()))
                    .orElse(List.of()));
            table.rows().forEach(row -> known.addAll(row.cells().get(column)));
            words.put(input, List.copyOf(known));
        }
        var answers = new LinkedHashSet<>(topic.map(PolicyTopic::answers).orElse(List.of()));
        table.rows().forEach(row -> answers.add(row.answer()));
        words.put("answer", List.copyOf(answers));
        return words;
    }

    /** The rows of a file, as a draft. */
    public Outcome<PolicyTable> read(Caller caller, byte[] file) {
        if (!caller.is(Role.PLATFORM_OPS)) {
            return Outcome.refused("TABLES_NOT_YOURS");
        }
        return file.length > FILE_MOST ? Outcome.refused("TABLE_NOT_READ", file.length + " B") : tables.read(file);
    }

    /** The draft as a file; empty for everybody but platform operations. */
    public Optional<byte[]> file(Caller caller, PolicyTable draft) {
        return caller.is(Role.PLATFORM_OPS) ? Optional.of(tables.write(draft)) : Optional.empty();
    }

    /** One question to the draft. */
    public Outcome<TrialAnswer> ask(Caller caller, PolicyTable draft, Map<String, String> facts) {
        return trial(caller, draft).map(trial -> trial.ask(facts));
    }

    /** Every request of the past ninety days the table was asked about; refused when it is known of none. */
    public Outcome<PolicySimulation> simulate(Caller caller, PolicyTable draft) {
        var topic = topic(draft);
        return topic.isEmpty() && caller.is(Role.PLATFORM_OPS)
                ? Outcome.refused("TABLE_WITHOUT_PAST")
                : trial(caller, draft).map(trial -> simulate(trial, topic.orElseThrow()));
    }

    private PolicySimulation simulate(PolicyTables.Trial trial, PolicyTopic topic) {
        var since = clock.instant().minus(PAST);
        var cases = topic.cases(since, CASES_MOST);
        var answers = new HashMap<Map<String, String>, TrialAnswer>(); // requests are many, questions few
        var differences = new ArrayList<PolicySimulation.Difference>();
        for (var request : cases) {
            var instead = answers.computeIfAbsent(request.facts(), trial::ask);
            if (!request.answer().equals(instead.word())) {
                differences.add(new PolicySimulation.Difference(request, instead));
            }
        }
        var shown = differences.subList(0, Math.min(SHOWN_MOST, differences.size()));
        return new PolicySimulation(SiteTime.dayOf(since), cases.size(), differences.size(), shown);
    }

    private Outcome<PolicyTables.Trial> trial(Caller caller, PolicyTable draft) {
        if (!caller.is(Role.PLATFORM_OPS)) {
            return Outcome.refused("TABLES_NOT_YOURS");
        }
        return draft.rows().size() > ROWS_MOST
                ? Outcome.refused("TABLE_NOT_READ", draft.rows().size())
                : tables.trial(draft);
    }

    private Optional<PolicyTopic> topic(PolicyTable table) {
        return topics.stream().filter(each -> each.table().equals(table.id())).findFirst();
    }
}
