package dev.rollcall.app.demo;

import dev.rollcall.domain.project.WorkType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A team to be: its trades, one per member. */
record Crew(String name, DemoUnit unit, boolean night, List<WorkType> trades) {

    static Crew day(String name, DemoUnit unit, Trade... trades) {
        return new Crew(name, unit, false, members(trades));
    }

    static Crew night(String name, DemoUnit unit, Trade... trades) {
        return new Crew(name, unit, true, members(trades));
    }

    static Trade of(WorkType type, int count) {
        return new Trade(type, count);
    }

    private static List<WorkType> members(Trade... trades) {
        var members = new ArrayList<WorkType>();
        for (var trade : trades) {
            members.addAll(Collections.nCopies(trade.count(), trade.type()));
        }
        return List.copyOf(members);
    }

    record Trade(WorkType type, int count) {}
}
