package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.device.BindPolicies;
import dev.rollcall.domain.device.WhoMayBind;
import dev.rollcall.domain.project.Province;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Policies on binding, one row a province that has one. */
@Repository
class JdbcBindPolicies implements BindPolicies {
    private final JdbcClient jdbc;

    JdbcBindPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public WhoMayBind in(Province province) {
        return jdbc.sql("select who from bind_policy where province = ?")
                .param(province.name())
                .query(String.class)
                .optional()
                .map(WhoMayBind::valueOf)
                .orElse(WhoMayBind.BOTH);
    }

    @Override
    public Map<Province, WhoMayBind> all() {
        var all = new EnumMap<Province, WhoMayBind>(Province.class);
        jdbc.sql("select province, who from bind_policy").query(row -> {
            all.put(Columns.name(row, "province", Province.class), Columns.name(row, "who", WhoMayBind.class));
        });
        return all;
    }

    @Override
    public void put(Province province, WhoMayBind who, long accountId, Instant at) {
        jdbc.sql("""
                        insert into bind_policy (province, who, changed_by, changed_at) values (:province, :who, :by, :at)
                        on duplicate key update who = :who, changed_by = :by, changed_at = :at""")
                .param("province", province.name())
                .param("who", who.name())
                .param("by", accountId)
                .param("at", Columns.utc(at))
                .update();
    }
}
