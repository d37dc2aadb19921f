package dev.rollcall.app.project;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxRebuild;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.ProjectStatusService;
import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.domain.project.ReviewRoute;
import dev.rollcall.domain.project.StatusBlocker;
import dev.rollcall.domain.project.StatusChangeQuery;
import dev.rollcall.domain.project.StatusDossiers;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Authorities;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Region;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StatusDesk;
import dev.rollcall.fixture.Together;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R94 to R101, D-4, D-5 and X18 to X21 on the running engine: who is asked, and what becomes of the project. */
@ServiceTest
class StatusChangeServiceTest {
    private static final PageRequest ALL = new PageRequest(0, 50);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private StatusDesk changes;

    @Autowired
    private Attendance attendance;

    @Autowired
    private ProjectStatusService service;

    @Autowired
    private StatusDossiers dossiers;

    @Autowired
    private InboxService inboxes;

    @Autowired
    private HistoryService history;

    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private ProjectService projects;

    @Autowired
    private Rows rows;

    private Authorities who;

    @BeforeEach
    void a_site_of_a_county() {
        who = Authorities.of(sites);
    }

    // ------------------------------------------------------------------ the route

    @Test
    void county_reviews_city_decides_and_the_status_is_set_by_itself_R96_R98_X18() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);

        assertThat(inbox(who.county())).containsExactly(request);
        assertThat(inbox(who.city())).isEmpty();
        assertThat(desk.approve(who.county().caller(), request).isDone()).isTrue();
        assertThat(status()).isEqualTo("BUILDING");
        assertThat(inbox(who.city())).containsExactly(request);
        assertThat(desk.approve(who.city().caller(), request).isDone()).isTrue();

        assertThat(desk.status(request)).isEqualTo("APPROVED");
        assertThat(status()).isEqualTo("SUSPENDED");
        assertThat(projects.project(who.contractor(), who.site().id())
                        .orElseThrow()
                        .status())
                .isEqualTo(ProjectStatus.SUSPENDED);
        assertThat(inbox(who.province())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RegionLevel.class,
            names = {"CITY", "PROVINCE"})
    void city_and_province_decide_in_one_step_R99_R100_X20(RegionLevel level) {
        who = Authorities.of(sites, level);
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        var decider = level == RegionLevel.CITY ? who.city() : who.province();

        assertThat(inbox(who.county())).isEmpty();
        assertThat(inbox(decider)).containsExactly(request);
        assertThat(desk.approve(decider.caller(), request).isDone()).isTrue();
        assertThat(status()).isEqualTo("SUSPENDED");
        assertThat(rows.count("request_step where request_id = ?", request.toString()))
                .isOne();
    }

    @Test
    void reviewers_are_the_administrators_of_exactly_that_region_D5() {
        var neighbour =
                sites.administrator(who.region().county().substring(0, 4) + "22"); // another county of the same city
        var elsewhere = sites.administrator(Region.next().city());
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);

        for (var other : List.of(neighbour, elsewhere)) {
            assertThat(inbox(other)).isEmpty();
            assertThat(code(desk.approve(other.caller(), request))).isEqualTo("TASK_NOT_FOUND");
        }
        assertThat(code(desk.approve(who.city().caller(), request))).isEqualTo("NOT_YOUR_TASK");
        assertThat(code(desk.approve(who.province().caller(), request))).isEqualTo("NOT_YOUR_TASK");
        assertThat(code(desk.approve(who.manager().caller(), request))).isEqualTo("NOT_YOUR_TASK");
    }

    @Test
    void an_administrator_of_the_wrong_level_for_the_region_reaches_nothing() {
        var wrong = sites.administrator(who.region().city());
        rows.change(
                "update account set platform_role = 'REG_COUNTY' where id = ?",
                wrong.caller().accountId());
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);

        assertThat(inbox(new Holder(wrong.person(), sites.again(wrong.caller()))))
                .isEmpty();
        assertThat(code(desk.approve(sites.again(wrong.caller()), request))).isEqualTo("TASK_NOT_FOUND");
    }

    @Test
    void the_row_of_the_decision_table_is_kept_with_the_request() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        var ruling =
                dossiers.dossier(who.county().caller(), request).orElseThrow().ruling();

        assertThat(ruling.route()).isEqualTo(ReviewRoute.COUNTY_THEN_CITY);
        assertThat(ruling.table()).isEqualTo("approval-route");
        assertThat(ruling.row()).isOne();
        assertThat(ruling.version()).isPositive();
    }

    @Test
    void the_managing_region_is_frozen_when_it_is_filed_C11() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        who.site().managedBy(who.region().county(), who.region().province());

        desk.approve(who.county().caller(), request);
        assertThat(inbox(who.city())).containsExactly(request);
        assertThat(inbox(who.province())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RegionLevel.class)
    void the_preview_names_the_way_the_request_then_takes(RegionLevel level) {
        who = Authorities.of(sites, level);
        var form = changes.form(who.contractor(), who.site(), ProjectStatus.BUILDING, ProjectStatus.SUSPENDED, TODAY);
        var preview = service.preview(form, who.contractor());
        changes.send(who.contractor(), form);

        assertThat(preview.refusals()).isEmpty();
        assertThat(preview.route())
                .extracting(station -> station.node().name())
                .isEqualTo(rows
                        .all(
                                "select s.node from request_step s join status_change_request q on q.id = s.request_id"
                                        + " where q.project_id = ? order by s.position",
                                who.site().id())
                        .stream()
                        .map(row -> row.get("node"))
                        .toList());
        assertThat(preview.route())
                .allSatisfy(station -> assertThat(station.reviewers()).isNotEmpty());
    }

    @Test
    void a_region_without_an_administrator_leaves_the_task_unassigned_before_operations_C10() {
        var alone = Region.next();
        who.site().liesIn(alone.county());
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);

        assertThat(desk.openTask(request).orElseThrow().unassigned()).isTrue();
    }

    // ------------------------------------------------------------------ rejecting, withdrawing

    @Test
    void a_county_that_rejects_ends_it_the_city_sees_nothing_and_nothing_changes_R97_C13_X19() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        assertThat(desk.reject(who.county().caller(), request).isDone()).isTrue();

        assertThat(desk.status(request)).isEqualTo("REJECTED");
        assertThat(status()).isEqualTo("BUILDING");
        assertThat(inbox(who.city())).isEmpty();
        var review = dossiers.dossier(who.contractor(), request).orElseThrow().story();
        assertThat(review.timeline())
                .anySatisfy(line -> assertThat(line.words()).isEqualTo("证据与打卡时间不符"));
        assertThat(changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED))
                .as("a new request is allowed")
                .isNotNull();
    }

    @Test
    void a_rejection_needs_words_of_its_own() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        assertThat(code(desk.decide(who.county().caller(), request, Verdict.REJECT, "不行")))
                .isEqualTo("REJECTION_NEEDS_WORDS");
    }

    @Test
    void who_filed_it_withdraws_it_until_the_first_decision_and_not_after() {
        var first = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        assertThat(service.withdraw(first, 0, who.contractor()).isDone()).isTrue();
        assertThat(desk.status(first)).isEqualTo("WITHDRAWN");

        var second = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        desk.approve(who.county().caller(), second);
        assertThat(code(service.withdraw(second, desk.version(second), who.contractor())))
                .isEqualTo("WITHDRAW_TOO_LATE");
        assertThat(code(service.withdraw(
                        second, desk.version(second), who.manager().caller())))
                .isEqualTo("REQUEST_NOT_FOUND");
    }

    @Test
    void the_one_who_filed_never_decides_even_as_administrator() {
        var manager = who.manager();
        rows.change(
                "update account set platform_role = 'REG_COUNTY', region_prefix = ? where id = ?",
                who.region().county(),
                manager.caller().accountId());
        var both = sites.again(manager.caller());
        var request = changes.file(both, who.site(), ProjectStatus.SUSPENDED);

        assertThat(code(desk.approve(both, request))).isEqualTo("OWN_REQUEST");
        assertThat(inbox(new Holder(manager.person(), both))).isEmpty();
    }

    // ------------------------------------------------------------------ filing

    @Test
    void contractor_and_project_manager_file_nobody_else_does_R95() {
        var officer = who.site().holder(who.site().contractor(), Post.LABOUR_OFFICER);
        var supervision = sites.accountOfUnit(who.site().unit(ParticipantType.SUPERVISION));
        for (var other : List.of(officer.caller(), supervision, who.county().caller())) {
            assertThat(code(changes.send(other, changes.form(who.site(), ProjectStatus.SUSPENDED, TODAY, List.of()))))
                    .isEqualTo("STATUS_FILING_NOT_ALLOWED");
        }
        assertThat(changes.file(who.manager().caller(), who.site(), ProjectStatus.SUSPENDED))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectStatus.class,
            names = {"PREPARING", "APPROVED", "BUILDING", "COMPLETED"})
    void what_D4_does_not_know_is_refused_D4(ProjectStatus target) {
        assertThat(code(changes.send(
                        who.contractor(),
                        changes.form(who.contractor(), who.site(), ProjectStatus.BUILDING, target, TODAY))))
                .isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void a_project_has_one_open_request_at_most() {
        changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        assertThat(code(changes.send(
                        who.contractor(),
                        changes.form(
                                who.contractor(), who.site(), ProjectStatus.BUILDING, ProjectStatus.FINISHED, TODAY))))
                .isEqualTo("STATUS_CHANGE_OPEN");
    }

    @Test
    void of_two_filed_in_the_same_instant_one_exists_and_the_other_is_told() {
        var forms = List.of(
                changes.form(who.contractor(), who.site(), ProjectStatus.BUILDING, ProjectStatus.SUSPENDED, TODAY),
                changes.form(who.contractor(), who.site(), ProjectStatus.BUILDING, ProjectStatus.FINISHED, TODAY));
        var outcomes = Together.run(
                () -> changes.send(who.contractor(), forms.get(0)), () -> changes.send(who.contractor(), forms.get(1)));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isDone())
                .extracting(StatusChangeServiceTest::code)
                .containsExactly("STATUS_CHANGE_OPEN");
    }

    @Test
    void the_same_form_sent_twice_is_one_request() {
        var form = changes.form(who.contractor(), who.site(), ProjectStatus.BUILDING, ProjectStatus.SUSPENDED, TODAY);
        var once = changes.send(who.contractor(), form).result();
        assertThat(changes.send(who.contractor(), form).result())
                .isEqualTo(once)
                .isPresent();
    }

    @Test
    void every_paper_of_the_list_has_to_be_there_R101() {
        var papers = changes.papers(who.contractor(), who.site(), ProjectStatus.BUILDING, ProjectStatus.SUSPENDED);
        assertThat(code(changes.send(
                        who.contractor(),
                        changes.form(who.site(), ProjectStatus.SUSPENDED, TODAY, papers.subList(0, 1)))))
                .isEqualTo("MATERIALS_MISSING");
        var strangersFile = changes.upload(who.manager().caller(), who.site());
        var foreign = papers.stream()
                .map(paper -> new dev.rollcall.domain.project.FileStatusChange.Paper(paper.material(), strangersFile))
                .toList();
        assertThat(code(changes.send(
                        who.contractor(), changes.form(who.site(), ProjectStatus.SUSPENDED, TODAY, foreign))))
                .isEqualTo("EVIDENCE_GONE");
    }

    @Test
    void the_effective_day_lies_neither_behind_nor_far_ahead() {
        assertThat(refused(TODAY.minusDays(1))).isEqualTo("EFFECTIVE_DAY_PAST");
        assertThat(refused(TODAY.plusDays(61))).isEqualTo("EFFECTIVE_DAY_FAR");
        assertThat(refused(TODAY.plusDays(60))).isNull();
    }

    // ------------------------------------------------------------------ attendance follows

    @Test
    void a_stop_pauses_attendance_from_its_effective_day_even_if_decided_later_C35_X40() {
        var worker = who.site().worker(who.team());
        var gate = who.site().device();
        attendance.closeDays(TODAY.atTime(1, 0));
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        attendance.closeDays(TODAY.plusDays(2).atTime(1, 0)); // nobody came while it was under review
        assertThat(attendance.status(who.site(), worker, TODAY.plusDays(1))).isIn("ABSENT", "UNKNOWN_DEVICE");

        attendance.at(
                TODAY.plusDays(2).atTime(9, 0), () -> desk.approve(who.county().caller(), request));
        attendance.at(
                TODAY.plusDays(2).atTime(10, 0), () -> desk.approve(who.city().caller(), request));

        assertThat(attendance.status(who.site(), worker, TODAY.minusDays(1))).isIn("ABSENT", "UNKNOWN_DEVICE");
        assertThat(attendance.status(who.site(), worker, TODAY)).isEqualTo("PAUSED");
        assertThat(attendance.status(who.site(), worker, TODAY.plusDays(1))).isEqualTo("PAUSED");
        var later = TODAY.plusDays(3);
        attendance.arriveInTime(gate, gate.in(worker, later.atTime(7, 0)), gate.out(worker, later.atTime(18, 0)));
        attendance.closeDays(later.plusDays(1).atTime(1, 0));
        assertThat(attendance.status(who.site(), worker, later)).isEqualTo("PAUSED");
        assertThat(attendance.punches(gate))
                .hasSize(2)
                .allSatisfy(punch -> assertThat(punch.get("reason")).isEqualTo("PROJECT_NOT_ACTIVE"));
    }

    @Test
    void a_resumption_counts_from_the_day_it_is_approved_at_the_earliest_C35() {
        who.isSuspendedSince(sites, TODAY.minusDays(20));
        var worker = who.site().worker(who.team());
        var gate = who.site().device();
        var request =
                changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED, ProjectStatus.BUILDING, TODAY);
        var decided = TODAY.plusDays(2);
        attendance.closeDays(decided.atTime(1, 0));
        attendance.at(decided.atTime(6, 0), () -> desk.approve(who.county().caller(), request));
        attendance.at(decided.atTime(6, 30), () -> desk.approve(who.city().caller(), request));

        attendance.arriveInTime(gate, gate.in(worker, decided.atTime(7, 0)), gate.out(worker, decided.atTime(18, 0)));
        attendance.closeDays(decided.plusDays(1).atTime(1, 0));
        assertThat(attendance.status(who.site(), worker, decided)).isEqualTo("VALID");
        assertThat(attendance.status(who.site(), worker, decided.minusDays(1)))
                .as("nobody is absent for days on which punches were not counted")
                .isEqualTo("PAUSED");
    }

    @Test
    void a_change_approved_ahead_of_its_day_shows_when_that_day_comes() {
        var request = changes.file(
                who.contractor(), who.site(), ProjectStatus.BUILDING, ProjectStatus.SUSPENDED, TODAY.plusDays(3));
        desk.approve(who.county().caller(), request);
        desk.approve(who.city().caller(), request);

        assertThat(shown(TODAY)).isEqualTo(ProjectStatus.BUILDING);
        assertThat(shown(TODAY.plusDays(2))).isEqualTo(ProjectStatus.BUILDING);
        assertThat(shown(TODAY.plusDays(3))).isEqualTo(ProjectStatus.SUSPENDED);
    }

    @Test
    void days_whose_payroll_is_closed_stay_as_they_were_paid_X17() {
        var worker = who.site().worker(who.team());
        attendance.closeDays(TODAY.atTime(1, 0));
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        attendance.closeDays(TODAY.plusDays(2).atTime(1, 0));
        who.site().payrollClosedUntil(TODAY);

        attendance.at(
                TODAY.plusDays(2).atTime(9, 0), () -> desk.approve(who.county().caller(), request));
        attendance.at(
                TODAY.plusDays(2).atTime(9, 0), () -> desk.approve(who.city().caller(), request));
        assertThat(attendance.status(who.site(), worker, TODAY)).isIn("ABSENT", "UNKNOWN_DEVICE");
        assertThat(attendance.status(who.site(), worker, TODAY.plusDays(1))).isEqualTo("PAUSED");
    }

    // ------------------------------------------------------------------ changed meanwhile, blockers

    @Test
    void a_project_whose_status_changed_meanwhile_is_refused_with_a_sentence_and_can_be_rejected_X21() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        desk.approve(who.county().caller(), request);
        who.site().status(TODAY, ProjectStatus.FINISHED); // the permit's system said so
        rows.change(
                "update project set status = 'FINISHED', version = version + 1 where id = ?",
                who.site().id());

        var refusal = desk.approve(who.city().caller(), request).why().orElseThrow();
        assertThat(refusal).isEqualTo(Refusal.of("PROJECT_STATUS_MOVED", "在建", "完工"));
        assertThat(status()).isEqualTo("FINISHED");
        assertThat(desk.status(request)).isEqualTo("OPEN");
        assertThat(dossiers.dossier(who.city().caller(), request).orElseThrow().movedOn())
                .isTrue();
        assertThat(desk.reject(who.city().caller(), request).isDone()).isTrue();
        assertThat(status()).isEqualTo("FINISHED");
    }

    @Test
    void completion_waits_for_open_back_fills_and_says_how_many_D4() {
        var approvers = new Approvers(
                who.site(),
                who.team(),
                who.contractor(),
                who.site().holder(who.site().contractor(), Post.LABOUR_OFFICER),
                who.manager(),
                null);
        var worker = approvers.worker();
        who.site().device();
        var backfill = desk.file(who.contractor(), who.site(), worker, TODAY.minusDays(2));
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.FINISHED);

        assertThat(dossiers.dossier(who.county().caller(), request)
                        .orElseThrow()
                        .blockers())
                .extracting(StatusBlocker::kind, StatusBlocker::count, StatusBlocker::bars)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(StatusBlocker.Kind.OPEN_BACKFILLS, 1L, true),
                        org.assertj.core.groups.Tuple.tuple(StatusBlocker.Kind.BOUND_DEVICES, 1L, false),
                        org.assertj.core.groups.Tuple.tuple(StatusBlocker.Kind.WORKERS_ON_ROLL, 1L, false));
        assertThat(desk.approve(who.county().caller(), request).isDone())
                .as("the first review looks at papers, the last decision at what is unfinished")
                .isTrue();
        assertThat(desk.approve(who.city().caller(), request).why().orElseThrow())
                .isEqualTo(Refusal.of("BACKFILLS_STILL_OPEN", 1));
        desk.reject(approvers.officer().caller(), backfill);
        assertThat(desk.approve(who.city().caller(), request).isDone()).isTrue();
        assertThat(status()).isEqualTo("FINISHED");
    }

    @Test
    void of_two_decisions_in_the_same_instant_one_stands() {
        var second = sites.administrator(who.region().county());
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        var outcomes = Together.run(
                () -> desk.approve(who.county().caller(), request), () -> desk.reject(second.caller(), request));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(rows.count("decision where request_id = ?", request.toString()))
                .isOne();
    }

    // ------------------------------------------------------------------ time, lists, reach

    @Test
    void a_reviewer_is_reminded_after_two_working_days_operations_told_after_five() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED); // Tuesday, 15:00
        desk.wait(request, Duration.ofDays(2).minusMinutes(1));
        assertThat(desk.openTask(request).orElseThrow().remindedAt()).isNull();
        desk.wait(request, Duration.ofMinutes(1)); // Thursday
        assertThat(desk.openTask(request).orElseThrow().remindedAt()).isNotNull();
        desk.wait(request, Duration.ofDays(5)); // the Dragon Boat holiday lies between
        assertThat(desk.openTask(request).orElseThrow().escalatedAt()).isNull();
        desk.wait(request, Duration.ofDays(1)); // Wednesday of the next week
        assertThat(desk.openTask(request).orElseThrow().escalatedAt()).isNotNull();
        assertThat(desk.status(request)).isEqualTo("OPEN");
    }

    @Test
    void the_projects_list_says_from_what_to_what_where_it_stands_and_who_reviews_R94() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        var row = page(who.contractor(), null).get(0);

        assertThat(row.id()).isEqualTo(request);
        assertThat(row.requestNo()).isEqualTo("SC-" + who.site().code() + "-0001");
        assertThat(row.from()).isEqualTo(ProjectStatus.BUILDING);
        assertThat(row.to()).isEqualTo(ProjectStatus.SUSPENDED);
        assertThat(row.node()).isEqualTo(ApprovalNode.COUNTY_ADMINISTRATOR);
        assertThat(row.reviewers()).isEqualTo(who.county().person().name());
        assertThat(row.initiatorName()).isEqualTo("测试企业账号");
        assertThat(page(who.contractor(), RequestStatus.APPROVED)).isEmpty();
        assertThat(page(who.city().caller(), RequestStatus.OPEN)).hasSize(1);
    }

    @Test
    void it_is_read_by_the_projects_units_and_regions_and_not_by_the_labour_officer() {
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        var sub = sites.accountOfUnit(who.site().unit(ParticipantType.LABOUR_SUB));
        var officer = who.site().holder(who.site().contractor(), Post.LABOUR_OFFICER);

        for (var reader : List.of(sub, who.manager().caller(), who.city().caller(), sites.platform(Role.AUDITOR))) {
            assertThat(dossiers.dossier(reader, request)).isPresent();
            assertThat(page(reader, null)).hasSize(1);
        }
        for (var other : List.of(officer.caller(), sites.stranger().contractor())) {
            assertThat(dossiers.dossier(other, request)).isEmpty();
            assertThat(page(other, null)).isEmpty();
        }
    }

    @Test
    void it_stands_in_the_lists_of_requests_beside_the_back_fills_newest_first() {
        var officer = who.site().holder(who.site().contractor(), Post.LABOUR_OFFICER);
        var backfill = desk.file(who.contractor(), who.site(), who.site().worker(who.team()), TODAY.minusDays(2));
        var change = attendance.at(
                TODAY.atTime(16, 0), () -> changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED));
        desk.approve(who.county().caller(), change);

        assertThat(list(who.contractor(), Scope.REACH, null)).containsExactly(change, backfill);
        assertThat(list(who.contractor(), Scope.MINE, null)).containsExactly(change, backfill);
        assertThat(list(who.contractor(), Scope.REACH, RequestKind.PROJECT_STATUS_CHANGE))
                .containsExactly(change);
        assertThat(list(who.contractor(), Scope.REACH, RequestKind.ATTENDANCE_BACKFILL))
                .containsExactly(backfill);
        assertThat(list(who.county().caller(), Scope.DECIDED_BY_ME, null)).containsExactly(change);
        assertThat(list(officer.caller(), Scope.REACH, null)).containsExactly(backfill);
        assertThat(list(sites.stranger().contractor(), Scope.REACH, null)).isEmpty();
    }

    private List<UUID> list(Caller caller, Scope scope, RequestKind kind) {
        return history
                .page(caller, new RequestQuery(scope, kind, who.site().id(), null, "", null, null, ALL))
                .rows()
                .stream()
                .map(RequestRow::id)
                .toList();
    }

    @Test
    void the_inbox_rebuilt_from_the_engine_is_the_inbox() {
        changes.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        assertThat(rebuild.differences()).isEmpty();
    }

    // ------------------------------------------------------------------

    private String refused(LocalDate effectiveDay) {
        var form = changes.form(
                who.contractor(), who.site(), ProjectStatus.BUILDING, ProjectStatus.SUSPENDED, effectiveDay);
        return service.preview(form, who.contractor()).refusals().stream()
                .map(Refusal::code)
                .findFirst()
                .orElse(null);
    }

    private ProjectStatus shown(LocalDate day) {
        return attendance
                .at(
                        day.atTime(12, 0),
                        () -> projects.project(who.contractor(), who.site().id()))
                .orElseThrow()
                .status();
    }

    private String status() {
        return (String)
                rows.one("select status from project where id = ?", who.site().id())
                        .get("status");
    }

    private List<UUID> inbox(Holder holder) {
        return inboxes
                .page(holder.caller(), new InboxQuery(who.site().id(), null, false, "", InboxQuery.Sort.DUE_FIRST, ALL))
                .rows()
                .stream()
                .map(item -> item.task().requestId())
                .toList();
    }

    private List<dev.rollcall.domain.project.StatusChangeRow> page(Caller caller, RequestStatus status) {
        return service.page(caller, new StatusChangeQuery(who.site().id(), status, ALL))
                .rows();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse(null);
    }
}
