package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.GridQuery;
import dev.rollcall.domain.attendance.GridRow;
import dev.rollcall.domain.attendance.MonthGrid;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The filters of the month grid, each alone and all of them together (R26). */
@ServiceTest
class GridFiltersTest {
    private static final PageRequest ALL = new PageRequest(0, 100);

    @Autowired
    private Sites sites;

    @Autowired
    private MonthGrid grid;

    private Approvers who;
    private long unit;
    private long team;
    private Person worker;
    private Person left;
    private Person elsewhere;

    @BeforeEach
    void two_teams() {
        who = Approvers.of(sites);
        var site = who.site();
        unit = site.unit(ParticipantType.LABOUR_SUB);
        team = site.team(unit);
        worker = site.worker(team);
        left = site.worker(team, Papers.COMPLETE.left(TODAY.minusDays(3)));
        elsewhere = site.worker(site.team(site.unit(ParticipantType.LABOUR_SUB)));
    }

    @Test
    void each_filter_works_alone_R26() {
        assertThat(found(null, null, unit, null, "")).containsExactlyInAnyOrder(worker.id(), left.id());
        assertThat(found(null, null, null, team, "")).containsExactlyInAnyOrder(worker.id(), left.id());
        assertThat(found(WorkRole.LABOUR_WORKER, null, null, null, ""))
                .contains(worker.id(), elsewhere.id())
                .doesNotContain(who.officer().person().id());
        assertThat(found(null, true, null, null, ""))
                .contains(worker.id(), elsewhere.id())
                .doesNotContain(left.id());
        assertThat(found(null, null, null, null, worker.name())).contains(worker.id());
    }

    @Test
    void filters_combine_with_and_R26() {
        assertThat(found(WorkRole.LABOUR_WORKER, true, unit, team, worker.name()))
                .containsExactly(worker.id());
        assertThat(found(WorkRole.POST_PERSON, true, unit, team, worker.name())).isEmpty();
        assertThat(found(WorkRole.LABOUR_WORKER, false, unit, team, "")).containsExactly(left.id());
    }

    private List<Long> found(
            @Nullable WorkRole role,
            @Nullable Boolean inService,
            @Nullable Long unitId,
            @Nullable Long teamId,
            String text) {
        var query = new GridQuery(who.site().id(), YearMonth.from(TODAY), role, inService, unitId, teamId, text, ALL);
        return grid.page(who.contractor(), query).rows().stream()
                .map(GridRow::personId)
                .toList();
    }
}
