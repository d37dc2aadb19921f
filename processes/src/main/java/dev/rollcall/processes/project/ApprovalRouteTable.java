package dev.rollcall.processes.project;

import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.domain.project.ReviewRoute;
import dev.rollcall.domain.project.ReviewRoutes;
import dev.rollcall.processes.engine.DecisionTables;
import dev.rollcall.processes.project.StatusChangeProcess.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code dmn/approval-route.dmn} in the domain's words; the process asks the same table itself. */
@Component
class ApprovalRouteTable implements ReviewRoutes {
    static final String ID = "approval-route";

    private final DecisionTables tables;

    ApprovalRouteTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Ruling of(RegionLevel managing) {
        var answer = tables.ask(ID, Map.of(Variable.MANAGING_LEVEL.name(), managing.name()));
        return new Ruling(ReviewRoute.valueOf(answer.word()), answer.table(), answer.version(), answer.row());
    }
}
