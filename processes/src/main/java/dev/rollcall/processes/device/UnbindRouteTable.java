package dev.rollcall.processes.device;

import dev.rollcall.domain.device.UnbindRoute;
import dev.rollcall.domain.device.UnbindRoutes;
import dev.rollcall.processes.device.UnbindProcess.Variable;
import dev.rollcall.processes.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code dmn/unbind-route.dmn} in the domain's words; the process asks the same table itself. */
@Component
class UnbindRouteTable implements UnbindRoutes {
    static final String ID = "unbind-route";

    private final DecisionTables tables;

    UnbindRouteTable(DecisionTables tables) {
        this.tables = tables;
    }

    static Map<String, Object> facts(Asked asked) {
        return Map.of(
                Variable.PROVINCE.name(), asked.province().name(),
                Variable.REASON.name(), asked.reason().name());
    }

    @Override
    public Ruling of(Asked asked) {
        var answer = tables.ask(ID, facts(asked));
        return new Ruling(UnbindRoute.valueOf(answer.word()), answer.table(), answer.version(), answer.row());
    }
}
