package dev.rollcall.app.demo;

import dev.rollcall.domain.people.CodeQuality;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units of the demo. */
@WhenDemo
@Component
class UnitLoader {
    private static final String REGISTERED_IN = "630100";

    private final JdbcClient jdbc;

    UnitLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DemoUnit, Long> load() {
        var ids = new EnumMap<DemoUnit, Long>(DemoUnit.class);
        for (var unit : DemoUnit.values()) {
            ids.put(
                    unit,
                    Insert.id(jdbc.sql("insert into unit (name, uscc, code_quality, region_code) values (?, ?, ?, ?)")
                            .params(
                                    unit.title(),
                                    unit.uscc().value(),
                                    CodeQuality.UNIFIED_CODE.name(),
                                    REGISTERED_IN)));
        }
        return ids;
    }
}
