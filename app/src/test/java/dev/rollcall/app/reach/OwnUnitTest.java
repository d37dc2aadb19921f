package dev.rollcall.app.reach;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.attendance.GridPeople;
import dev.rollcall.domain.attendance.GridQuery;
import dev.rollcall.domain.attendance.GridRow;
import dev.rollcall.domain.attendance.MonthGrid;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 1.6: who belongs to one unit of a project reads that unit's people and nobody else's, in every service. */
@ServiceTest
class OwnUnitTest {
    private static final PageRequest ALL = new PageRequest(0, 100);

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Desk desk;

    @Autowired
    private MonthGrid grid;

    @Autowired
    private DayExplanations explanations;

    @Autowired
    private BackfillService backfills;

    @Autowired
    private BackfillDossiers dossiers;

    @Autowired
    private HistoryService history;

    @Autowired
    private InboxService inboxes;

    private Approvers who;
    private Site site;
    private long team;
    private Person own;
    private Person others;
    private List<Caller> unitPeople;
    private UUID ownRequest;
    private UUID othersRequest;

    @BeforeEach
    void open() {
        who = Approvers.of(sites);
        site = who.site();
        var sub = site.unit(ParticipantType.LABOUR_SUB);
        var otherSub = site.unit(ParticipantType.LABOUR_SUB);
        team = site.team(sub);
        own = site.worker(team);
        others = site.worker(site.team(otherSub));
        unitPeople = List.of(
                sites.accountOfUnit(sub), site.holder(sub, Post.SAFETY_OFFICER).caller());
        var device = site.device();
        attendance.arriveInTime(device, device.in(own, TODAY.atTime(7, 0)), device.in(others, TODAY.atTime(7, 0)));
        ownRequest = desk.file(unitPeople.get(0), site, own, TODAY.minusDays(1));
        othersRequest = desk.file(sites.accountOfUnit(otherSub), site, others, TODAY.minusDays(1));
    }

    @Test
    void the_grid_its_figure_and_its_filters_know_the_own_unit_alone() {
        for (var caller : unitPeople) {
            assertThat(people(caller)).contains(own.id()).doesNotContain(others.id());
            var header = grid.header(caller, site.id());
            assertThat(header.presentToday()).isOne();
            assertThat(header.units()).hasSize(1);
            assertThat(header.teams()).extracting(GridPeople.Choice::id).containsExactly(team);
        }
        assertThat(people(who.contractor())).contains(own.id(), others.id());
        assertThat(grid.header(who.contractor(), site.id()).presentToday()).isEqualTo(2);
    }

    @Test
    void somebody_who_changed_units_in_the_month_has_a_row_with_each_unit_and_only_the_days_of_that_unit() { // 1.6 D-8
        var moved = site.worker(team, Papers.COMPLETE.left(TODAY.minusDays(3)));
        var newUnit = site.unit(ParticipantType.SPECIALIST_SUB);
        site.joins(moved, site.team(newUnit), Papers.COMPLETE.withoutWageCard().entered(TODAY.minusDays(2)));
        var gate = site.device();
        for (var day = TODAY.minusDays(4); day.isBefore(TODAY); day = day.plusDays(1)) {
            attendance.arriveInTime(gate, gate.in(moved, day.atTime(7, 0)), gate.out(moved, day.atTime(18, 0)));
        }
        attendance.arriveInTime(gate, gate.in(moved, TODAY.atTime(7, 0)));
        attendance.closeDays();

        var before = days(unitPeople.get(0), moved);
        assertThat(before.get(TODAY.minusDays(3))).isEqualTo(DayStatus.VALID);
        assertThat(before.get(TODAY.minusDays(2))).isEqualTo(DayStatus.NOT_MEMBER);
        assertThat(before.get(TODAY)).isEqualTo(DayStatus.NOT_MEMBER);
        var after = days(sites.accountOfUnit(newUnit), moved);
        assertThat(after.get(TODAY.minusDays(3))).isEqualTo(DayStatus.NOT_MEMBER);
        assertThat(after.get(TODAY.minusDays(2))).isEqualTo(DayStatus.VALID);
        assertThat(after.get(TODAY)).isEqualTo(DayStatus.PENDING_TODAY);
        var whole = days(who.contractor(), moved);
        assertThat(whole.get(TODAY.minusDays(3))).isEqualTo(DayStatus.VALID);
        assertThat(whole.get(TODAY.minusDays(2))).isEqualTo(DayStatus.VALID);
        assertThat(grid.header(unitPeople.get(0), site.id()).presentToday()).isOne();
        assertThat(grid.header(who.contractor(), site.id()).presentToday()).isEqualTo(3);
    }

    @Test
    void a_day_is_explained_for_the_own_unit_alone() {
        for (var caller : unitPeople) {
            assertThat(explanations.explain(caller, site.id(), own.id(), TODAY)).isPresent();
            assertThat(explanations.explain(caller, site.id(), others.id(), TODAY))
                    .isEmpty();
        }
        assertThat(explanations.explain(who.officer().caller(), site.id(), others.id(), TODAY))
                .isPresent();
    }

    @Test
    void somebody_who_changed_units_is_explained_day_by_day_to_the_unit_of_that_day() {
        var moved = site.worker(team, Papers.COMPLETE.left(TODAY.minusDays(3)));
        var newUnit = site.unit(ParticipantType.SPECIALIST_SUB);
        site.joins(moved, site.team(newUnit), Papers.COMPLETE.withoutWageCard().entered(TODAY.minusDays(2)));
        var before = unitPeople.get(0);
        var after = sites.accountOfUnit(newUnit);

        assertThat(explanations.explain(before, site.id(), moved.id(), TODAY.minusDays(3)))
                .isPresent();
        assertThat(explanations.explain(before, site.id(), moved.id(), TODAY.minusDays(2)))
                .isEmpty();
        assertThat(explanations.explain(after, site.id(), moved.id(), TODAY.minusDays(3)))
                .isEmpty();
        assertThat(explanations.explain(after, site.id(), moved.id(), TODAY.minusDays(2)))
                .isPresent();
    }

    @Test
    void requests_their_stories_dossiers_and_tasks_are_those_of_the_own_unit() {
        for (var caller : unitPeople) {
            assertThat(requests(caller, RequestQuery.Scope.REACH)).containsExactly(ownRequest);
            assertThat(history.story(caller, RequestKind.ATTENDANCE_BACKFILL, ownRequest))
                    .isPresent();
            assertThat(history.story(caller, RequestKind.ATTENDANCE_BACKFILL, othersRequest))
                    .isEmpty();
            assertThat(history.picture(caller, RequestKind.ATTENDANCE_BACKFILL, othersRequest))
                    .isEmpty();
            assertThat(dossiers.dossier(caller, ownRequest)).isPresent();
            assertThat(dossiers.dossier(caller, othersRequest)).isEmpty();
            assertThat(inboxes.task(caller, task(othersRequest))).isEmpty();
            assertThat(inboxes.counts(caller).open()).isZero();
        }
        assertThat(requests(who.contractor(), RequestQuery.Scope.REACH))
                .containsExactlyInAnyOrder(ownRequest, othersRequest);
    }

    @Test
    void forms_are_for_workers_of_the_own_unit() {
        for (var caller : unitPeople) {
            assertThat(backfills.workers(caller, site.id(), ""))
                    .extracting(WorkerCard::personId)
                    .containsExactly(own.id());
            assertThat(backfills.workers(caller, site.id(), others.name())).isEmpty();
            assertThat(backfills.preview(Desk.form(site, others, TODAY), caller).refusals())
                    .containsExactly(Refusal.of("WORKER_NOT_FOUND"));
        }
    }

    @Test
    void who_is_sent_away_reads_nothing_any_more_not_even_what_they_filed() { // R11
        var sub = site.unit(ParticipantType.LABOUR_SUB);
        var safety = site.holder(sub, Post.SAFETY_OFFICER);
        var request = desk.file(safety.caller(), site, site.worker(site.team(sub)), TODAY.minusDays(1));
        assertThat(requests(safety.caller(), RequestQuery.Scope.MINE)).containsExactly(request);

        site.resigns(safety.person());

        for (var scope : RequestQuery.Scope.values()) {
            assertThat(requests(safety.caller(), scope)).isEmpty();
        }
        assertThat(history.story(safety.caller(), RequestKind.ATTENDANCE_BACKFILL, request))
                .isEmpty();
        assertThat(dossiers.dossier(safety.caller(), request)).isEmpty();
    }

    private List<Long> people(Caller caller) {
        var query = new GridQuery(site.id(), YearMonth.from(TODAY), null, null, null, null, "", ALL);
        return grid.page(caller, query).rows().stream().map(GridRow::personId).toList();
    }

    /** The one row the caller's grid of this month has for the person. */
    private Map<LocalDate, DayStatus> days(Caller caller, Person person) {
        var query = new GridQuery(site.id(), YearMonth.from(TODAY), null, null, null, null, "", ALL);
        var rows = grid.page(caller, query).rows().stream()
                .filter(row -> row.personId() == person.id())
                .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0).cells().stream().collect(Collectors.toMap(GridRow.Cell::day, GridRow.Cell::status));
    }

    private List<UUID> requests(Caller caller, RequestQuery.Scope scope) {
        return history.page(caller, new RequestQuery(scope, site.id(), null, "", null, null, ALL)).rows().stream()
                .map(RequestRow::id)
                .toList();
    }

    private String task(UUID request) {
        return desk.openTask(request).orElseThrow().taskId();
    }
}
