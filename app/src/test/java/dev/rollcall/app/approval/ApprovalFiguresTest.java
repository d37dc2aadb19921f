package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.figures.ApprovalFigures;
import dev.rollcall.domain.approval.figures.FigureQuery;
import dev.rollcall.domain.approval.figures.FigureQuery.By;
import dev.rollcall.domain.approval.figures.FigureRow;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Region;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Durations, lateness and rejections as authorities see them, within their region. */
@ServiceTest
class ApprovalFiguresTest {
    private static final FigureQuery NODES = query(By.NODE);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private ProductClock clock;

    @Autowired
    private ApprovalFigures figures;

    private Approvers people;
    private Caller county;
    private List<UUID> requests;

    @BeforeEach
    void ten_requests_are_decided_by_the_officer_after_one_to_nine_hours_and_the_last_after_four_days() {
        people = Approvers.of(sites);
        var region = Region.next();
        people.site().managedBy(region.county(), region.county());
        county = sites.administrator(region.county()).caller();
        requests = IntStream.range(0, 10)
                .mapToObj(i ->
                        desk.file(people.contractor(), people.site(), people.worker(), StoppedClock.TODAY.minusDays(1)))
                .toList();
        for (var i = 0; i < 9; i++) {
            clock.stopAt(StoppedClock.NOW.plus(Duration.ofHours(i + 1)));
            desk.approve(people.officer().caller(), requests.get(i));
        }
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofDays(4)));
        desk.reject(people.officer().caller(), requests.get(9));
    }

    @Test
    void a_node_shows_the_middle_and_the_ninth_of_ten_and_who_came_late() {
        assertThat(figures.report(county, NODES).rows()).first().satisfies(row -> {
            assertThat(row.key()).isEqualTo("LABOUR_OFFICER");
            assertThat(row.count()).isEqualTo(10);
            assertThat(row.median()).isEqualTo(Duration.ofHours(5));
            assertThat(row.p90()).isEqualTo(Duration.ofHours(9));
            assertThat(row.late()).isOne();
            assertThat(row.rejected()).isOne();
            assertThat(row.returned()).isZero();
            assertThat(row.lateShare()).isEqualTo(0.1);
        });
        assertThat(figures.report(county, NODES).total().map(FigureRow::count)).contains(10L);
    }

    @Test
    void an_approver_is_named_and_counted_alone() {
        desk.approve(people.manager().caller(), requests.get(0));

        assertThat(figures.report(county, query(By.APPROVER)).rows())
                .extracting(FigureRow::name, FigureRow::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                people.officer().person().name(), 10L),
                        org.assertj.core.groups.Tuple.tuple(
                                people.manager().person().name(), 1L));
    }

    @Test
    void projects_and_regions_count_whole_requests_that_have_ended() {
        desk.approve(people.manager().caller(), requests.get(0));
        desk.approve(people.supervisor().caller(), requests.get(0));

        for (var by : List.of(By.PROJECT, By.REGION)) {
            assertThat(figures.report(county, query(by)).rows())
                    .as("%s", by)
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.count()).as("one approved, one rejected").isEqualTo(2);
                        assertThat(row.median()).isEqualTo(Duration.ofDays(4));
                        assertThat(row.late())
                                .as("the manager's first task was late, too")
                                .isEqualTo(2);
                    });
        }
    }

    @Test
    void what_is_open_after_its_term_counts_among_the_late_before_anybody_decides_it() {
        assertThat(figures.report(county, NODES).rows()).hasSize(2).last().satisfies(row -> {
            assertThat(row.key()).isEqualTo("PROJECT_MANAGER");
            assertThat(row.count()).isZero();
            assertThat(row.overdue()).isEqualTo(9);
            assertThat(row.lateShare()).isEqualTo(1);
        });
        assertThat(figures.report(county, NODES).total().orElseThrow().lateShare())
                .as("one decided late and nine overdue of nineteen")
                .isEqualTo(10.0 / 19);
        for (var by : List.of(By.PROJECT, By.REGION)) {
            assertThat(figures.report(county, query(by)).rows())
                    .as("%s", by)
                    .singleElement()
                    .satisfies(row -> assertThat(row.overdue()).isEqualTo(9));
        }
        assertThat(figures.report(county, query(By.APPROVER))
                        .total()
                        .orElseThrow()
                        .overdue())
                .as("nobody has claimed them")
                .isZero();
        var first = new FigureQuery(By.NODE, null, StoppedClock.TODAY, StoppedClock.TODAY);
        assertThat(figures.report(county, first).total().orElseThrow().overdue())
                .as("nothing was overdue when the first day ended")
                .isZero();
    }

    @Test
    void nobody_sees_figures_of_another_region_or_without_the_office_1_6() {
        var elsewhere = sites.administrator(Region.next().county()).caller();

        assertThat(figures.report(elsewhere, NODES).rows()).isEmpty();
        assertThat(figures.report(elsewhere, NODES).total()).isEmpty();
        assertThat(figures.report(people.manager().caller(), NODES).rows()).isEmpty();
        assertThat(figures.report(sites.platform(Role.AUDITOR), NODES).rows()).isNotEmpty();
    }

    @Test
    void period_and_kind_narrow_what_is_counted() {
        var day = StoppedClock.TODAY;
        assertThat(figures.report(county, new FigureQuery(By.NODE, null, day, day))
                        .total()
                        .map(FigureRow::count))
                .contains(8L); // the last of the nine hours is past midnight
        assertThat(figures.report(county, new FigureQuery(By.NODE, RequestKind.PROJECT_STATUS_CHANGE, day, day))
                        .rows())
                .isEmpty();
    }

    private static FigureQuery query(By by) {
        return new FigureQuery(by, null, StoppedClock.TODAY.minusDays(1), StoppedClock.TODAY.plusDays(10));
    }
}
