package dev.rollcall.app.demo;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the demo, all of it or nothing. */
@WhenDemo
@Component
class DemoLoader {
    private static final long SEED = 20230720;
    private static final int FIRST_PERSON = 1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RegionLoader regions;
    private final UnitLoader units;
    private final SiteLoader sites;
    private final AccountLoader accounts;

    DemoLoader(
            JdbcClient jdbc,
            Clock clock,
            RegionLoader regions,
            UnitLoader units,
            SiteLoader sites,
            AccountLoader accounts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.regions = regions;
        this.units = units;
        this.sites = sites;
        this.accounts = accounts;
    }

    /**
     * Does nothing when there is anything already: made-up people never join real ones.
     *
     * @return whether the demo was loaded by this call
     */
    @Transactional
    public boolean loadIfEmpty() {
        if (holds("project") || holds("account") || holds("unit") || holds("person")) {
            return false;
        }
        var setting = new CrewLoader.Setting(SiteTime.dayOf(clock.instant()), new Random(SEED));
        regions.load();
        var unitIds = units.load();
        int number = FIRST_PERSON;
        for (var plan : SitePlans.all()) {
            number = sites.load(plan, number, unitIds, setting);
        }
        accounts.load(unitIds);
        return true;
    }

    private boolean holds(String table) {
        return jdbc.sql("select exists(select 1 from " + table + ")")
                .query(Boolean.class)
                .single();
    }
}
