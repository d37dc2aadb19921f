package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.rule.BackfillRoute;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D-6, R43 to R47 and X12 to X15 on the running engine: who is asked, who is barred, and what becomes of the day. */
@ServiceTest
class BackfillRouteServiceTest {
    private static final LocalDate DAY = TODAY.minusDays(2);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Attendance attendance;

    @Autowired
    private InboxService inboxes;

    @Autowired
    private BackfillService backfills;

    @Autowired
    private Rows rows;

    private Approvers who;
    private Site site;
    private Person worker;

    @BeforeEach
    void open() {
        who = Approvers.of(sites);
        site = who.site();
        worker = who.worker();
    }

    @Test
    void R43_three_decisions_in_their_order_turn_an_X_into_a_back_filled_day() {
        var device = site.device();
        site.online(device, DAY.atTime(4, 0), DAY.atTime(22, 0));
        attendance.closeDays();
        assertThat(attendance.status(site, worker, DAY)).isEqualTo("ABSENT");

        var request = desk.file(who.contractor(), site, worker, DAY);
        assertAsked(request, ApprovalNode.LABOUR_OFFICER);
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
        assertAsked(request, ApprovalNode.PROJECT_MANAGER);
        assertThat(desk.approve(who.manager().caller(), request).isDone()).isTrue();
        assertAsked(request, ApprovalNode.CHIEF_SUPERVISOR);
        assertThat(attendance.status(site, worker, DAY))
                .as("R46: no cell changes before the last node")
                .isEqualTo("ABSENT");
        var last = desk.approve(who.supervisor().caller(), request);

        assertThat(last.result().orElseThrow().finished()).isTrue();
        assertThat(desk.openTask(request)).isEmpty();
        assertThat(attendance.cell(site, worker, DAY))
                .containsEntry("status", "VALID_BACKFILLED")
                .containsEntry("minutes", 660)
                .containsEntry("valid", 1);
        assertThat(claimed(request))
                .extracting(row -> row.get("direction") + " " + row.get("outcome") + " " + row.get("person_id"))
                .containsExactly("IN ACCEPTED " + worker.id(), "OUT ACCEPTED " + worker.id());
        var story = desk.story(who.contractor(), request);
        assertThat(story.request().status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(story.timeline())
                .extracting(TimelineEntry::what)
                .containsExactly(What.SUBMITTED, What.APPROVED, What.APPROVED, What.APPROVED, What.APPLIED);
    }

    @Test
    void R46_an_approved_back_fill_touches_no_raw_punch() {
        var device = site.device();
        attendance.arrive(device, device.in(worker, DAY.atTime(7, 5)));
        var before = attendance.punches(device);

        approveAll(
                desk.file(who.contractor(), site, worker, DAY, List.of(new Claim(Direction.OUT, DAY.atTime(18, 0)))));

        assertThat(attendance.punches(device)).isEqualTo(before);
        assertThat(attendance.cell(site, worker, DAY))
                .containsEntry("status", "VALID_BACKFILLED")
                .containsEntry("minutes", 655);
    }

    @Test
    void a_day_that_is_valid_without_the_back_fill_stays_a_plain_valid_day() { // D-2
        var device = site.device();
        var in = device.in(worker, DAY.atTime(7, 5));
        attendance.arrive(device, in, device.out(worker, DAY.atTime(17, 0)));

        approveAll(desk.file(who.contractor(), site, worker, DAY));

        assertThat(attendance.cell(site, worker, DAY))
                .containsEntry("status", "VALID")
                .containsEntry("punches", 4);
    }

    @Test
    void a_late_device_punch_takes_the_mark_back_that_only_the_back_fill_had_earned() { // D-2, X10
        approveAll(desk.file(who.contractor(), site, worker, DAY));
        var device = site.device();

        attendance.arrive(device, device.in(worker, DAY.atTime(7, 1)), device.out(worker, DAY.atTime(17, 59)));

        assertThat(attendance.status(site, worker, DAY)).isEqualTo("VALID");
    }

    @Test
    void R44_X12_without_a_supervision_unit_two_decisions_are_enough_and_the_skip_says_why() {
        var small = sites.open();
        var officer = small.holder(small.contractor(), Post.LABOUR_OFFICER);
        var manager = small.holder(small.contractor(), Post.PROJECT_MANAGER);
        var one = small.worker(small.team(small.contractor()));
        var contractor = sites.accountOfUnit(small.contractor());
        var request = desk.file(contractor, small, one, DAY);

        desk.approve(officer.caller(), request);
        assertThat(desk.approve(manager.caller(), request)
                        .result()
                        .orElseThrow()
                        .finished())
                .isTrue();

        assertThat(attendance.status(small, one, DAY)).isEqualTo("VALID_BACKFILLED");
        assertThat(desk.story(contractor, request).steps().get(2))
                .returns(StepState.SKIPPED, RequestStep::state)
                .returns(BackfillRoute.NO_SUPERVISION_UNIT, RequestStep::reason);
        assertThat(rows.count("inbox_task where request_id = ?", request.toString()))
                .isEqualTo(2);
    }

    @Test
    void C10_the_supervision_unit_is_looked_for_after_the_second_node_and_not_before() {
        var small = sites.open();
        var officer = small.holder(small.contractor(), Post.LABOUR_OFFICER);
        var manager = small.holder(small.contractor(), Post.PROJECT_MANAGER);
        var contractor = sites.accountOfUnit(small.contractor());
        var request = desk.file(contractor, small, small.worker(small.team(small.contractor())), DAY);
        desk.approve(officer.caller(), request);

        var supervisor = small.holder(small.unit(ParticipantType.SUPERVISION), Post.CHIEF_SUPERVISOR);
        desk.approve(manager.caller(), request);

        assertAsked(request, ApprovalNode.CHIEF_SUPERVISOR);
        assertThat(desk.approve(supervisor.caller(), request).isDone()).isTrue();
        assertThat(desk.status(request)).isEqualTo("APPROVED");
    }

    @Test
    void C10_a_supervision_unit_that_leaves_meanwhile_is_skipped() {
        var request = desk.file(who.contractor(), site, worker, DAY);
        desk.approve(who.officer().caller(), request);
        var unit =
                rows.one("select unit_id from participation where project_id = ? and type = 'SUPERVISION'", site.id());

        site.leaves(((Number) unit.get("unit_id")).longValue());
        desk.approve(who.manager().caller(), request);

        assertThat(desk.status(request)).isEqualTo("APPROVED");
    }

    @Test
    void C9_deputy_and_representative_may_decide_at_the_third_node_and_the_first_to_act_does() {
        for (var post : List.of(Post.DEPUTY_CHIEF, Post.CHIEF_REP)) {
            var other = Approvers.of(sites);
            var unit = rows.one(
                    "select unit_id from participation where project_id = ? and type = 'SUPERVISION'",
                    other.site().id());
            var standIn = other.site().holder(((Number) unit.get("unit_id")).longValue(), post);
            var request = desk.file(other.contractor(), other.site(), other.worker(), DAY);
            desk.approve(other.officer().caller(), request);
            desk.approve(other.manager().caller(), request);

            assertThat(desk.approve(standIn.caller(), request).isDone()).isTrue();
            assertThat(rows.one(
                            "select post from decision where request_id = ? and node = 'CHIEF_SUPERVISOR'",
                            request.toString()))
                    .containsEntry("post", post.name());
        }
    }

    @Test
    void X13_a_supervision_unit_with_nobody_in_the_post_gives_an_unassigned_task_that_escalates_and_no_skip() {
        site.resigns(who.supervisor().person());
        var ops = sites.platform(Role.PLATFORM_OPS);
        var request = desk.file(who.contractor(), site, worker, DAY);
        desk.approve(who.officer().caller(), request);
        desk.approve(who.manager().caller(), request);

        var task = desk.openTask(request).orElseThrow();
        assertThat(task.node()).isEqualTo(ApprovalNode.CHIEF_SUPERVISOR);
        assertThat(task.unassigned()).isTrue();
        assertThat(seenBy(ops, request)).isTrue();

        desk.wait(request, Duration.ofHours(72));
        assertThat(desk.openTask(request).orElseThrow().escalatedAt()).isEqualTo(attendance.now());
        assertThat(desk.status(request)).as("never an automatic decision").isEqualTo("OPEN");
        assertThat(desk.approve(ops, request).why())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("NO_NATURAL_PERSON"));

        var successor = new Holder(who.supervisor().person(), who.supervisor().caller());
        site.takes(successor.person(), supervisionUnit(), Post.CHIEF_SUPERVISOR);
        assertThat(seenBy(sites.again(successor.caller()), request)).isTrue();
        assertThat(desk.approve(sites.again(successor.caller()), request).isDone())
                .isTrue();
    }

    @Test
    void a_task_is_reminded_after_24_hours_and_escalated_after_72_and_decided_by_nobody() { // 1.5, answers 13
        var ops = sites.platform(Role.PLATFORM_OPS);
        var request = desk.file(who.contractor(), site, worker, DAY);

        desk.wait(request, Duration.ofHours(24).minusSeconds(1));
        assertThat(desk.openTask(request).orElseThrow().remindedAt()).isNull();
        desk.wait(request, Duration.ofSeconds(1));
        assertThat(desk.openTask(request).orElseThrow().remindedAt()).isEqualTo(attendance.now());
        assertThat(desk.openTask(request).orElseThrow().escalatedAt()).isNull();
        assertThat(seenBy(ops, request)).isFalse();

        desk.wait(request, Duration.ofHours(48).minusSeconds(1));
        assertThat(desk.openTask(request).orElseThrow().escalatedAt()).isNull();
        desk.wait(request, Duration.ofSeconds(1));
        var task = desk.openTask(request).orElseThrow();
        assertThat(task.escalatedAt()).isEqualTo(attendance.now());
        assertThat(task.dueAt()).isEqualTo(attendance.now());
        assertThat(seenBy(ops, request)).isTrue();
        assertThat(seenBy(who.officer().caller(), request))
                .as("and stays where it was")
                .isTrue();
        assertThat(desk.story(who.contractor(), request).timeline())
                .extracting(TimelineEntry::what)
                .startsWith(What.SUBMITTED, What.REMINDED, What.ESCALATED, What.WAITING);
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
    }

    @Test
    void X14_whoever_filed_it_does_not_decide_on_it_in_any_post() {
        var sub = site.unit(ParticipantType.LABOUR_SUB);
        var one = site.worker(site.team(sub));
        site.takes(who.manager().person(), sub, Post.SAFETY_OFFICER); // may file for that unit, and is PM
        var filer = sites.again(who.manager().caller());
        var request = desk.file(filer, site, one, DAY);
        desk.approve(who.officer().caller(), request);

        assertThat(desk.openTask(request).orElseThrow().unassigned())
                .as("the only project manager filed it")
                .isTrue();
        assertThat(seenBy(filer, request)).isFalse();
        assertRefused(desk.approve(filer, request), "OWN_REQUEST");

        var other = site.holder(site.contractor(), Post.PROJECT_MANAGER);
        assertThat(desk.approve(other.caller(), request).isDone()).isTrue();
    }

    @Test
    void whom_it_concerns_does_not_decide_on_it() { // 1.5
        site.takes(worker, site.contractor(), Post.LABOUR_OFFICER);
        var caller = sites.accountOf(worker);
        var request = desk.file(who.contractor(), site, worker, DAY);

        assertThat(seenBy(caller, request)).isFalse();
        assertRefused(desk.approve(caller, request), "CONCERNS_YOURSELF");
    }

    @Test
    void C33_nobody_decides_twice_on_one_request_whatever_posts_they_hold() {
        site.takes(who.officer().person(), site.contractor(), Post.PROJECT_MANAGER);
        var both = sites.again(who.officer().caller());
        var request = desk.file(who.contractor(), site, worker, DAY);
        desk.approve(both, request);

        assertThat(seenBy(both, request)).isFalse();
        assertRefused(desk.approve(both, request), "DECIDED_BEFORE");
        assertThat(desk.openTask(request).orElseThrow().unassigned()).isFalse();
        assertThat(desk.approve(who.manager().caller(), request).isDone()).isTrue();
    }

    @Test
    void C33_without_another_holder_the_second_task_waits_unassigned() {
        site.resigns(who.manager().person());
        site.takes(who.officer().person(), site.contractor(), Post.PROJECT_MANAGER);
        var request = desk.file(who.contractor(), site, worker, DAY);
        desk.approve(sites.again(who.officer().caller()), request);

        assertThat(desk.openTask(request).orElseThrow().unassigned()).isTrue();
    }

    @Test
    void X15_a_rejection_at_the_second_node_ends_it_with_its_reason_and_changes_no_cell() { // R47
        var device = site.device();
        attendance.arrive(device, device.in(worker, DAY.atTime(7, 0)));
        var before = attendance.cell(site, worker, DAY);
        var request = desk.file(who.contractor(), site, worker, DAY, outClaim());
        desk.approve(who.officer().caller(), request);

        desk.decide(who.manager().caller(), request, Verdict.REJECT, "  无监控可查  ");

        assertThat(desk.openTask(request)).isEmpty();
        assertThat(attendance.cell(site, worker, DAY)).isEqualTo(before);
        assertThat(claimed(request)).isEmpty();
        var story = desk.story(who.contractor(), request);
        assertThat(story.request().status()).isEqualTo(RequestStatus.REJECTED);
        assertThat(story.steps())
                .extracting(RequestStep::state)
                .containsExactly(StepState.APPROVED, StepState.REJECTED, StepState.CANCELLED);
        assertThat(story.timeline())
                .anySatisfy(line -> assertThat(line)
                        .returns(What.REJECTED, TimelineEntry::what)
                        .returns("无监控可查", TimelineEntry::words)
                        .returns(who.manager().person().name(), TimelineEntry::actor));
        assertThat(desk.file(who.contractor(), site, worker, DAY, outClaim()))
                .as("it may be filed again")
                .isNotNull();
    }

    @Test
    void R47_every_node_may_reject() {
        for (var rejecting : BackfillRoute.NODES) {
            var one = who.worker();
            var request = desk.file(who.contractor(), site, one, DAY);
            for (var node : BackfillRoute.NODES) {
                var holder = holder(node);
                if (node == rejecting) {
                    assertThat(desk.reject(holder.caller(), request)
                                    .result()
                                    .orElseThrow()
                                    .finished())
                            .isTrue();
                    break;
                }
                desk.approve(holder.caller(), request);
            }
            assertThat(desk.status(request)).isEqualTo("REJECTED");
            assertThat(claimed(request)).isEmpty();
        }
    }

    @Test
    void a_rejection_needs_five_characters_that_are_not_blanks() { // 1.5
        var request = desk.file(who.contractor(), site, worker, DAY);

        assertRefused(desk.decide(who.officer().caller(), request, Verdict.REJECT, " 证据不足  "), "REJECTION_NEEDS_WORDS");
        assertRefused(desk.decide(who.officer().caller(), request, Verdict.REJECT, ""), "REJECTION_NEEDS_WORDS");
        assertThat(desk.decide(who.officer().caller(), request, Verdict.REJECT, "证据不够足")
                        .isDone())
                .isTrue();
    }

    @Test
    void only_the_posts_of_the_node_decide_there_and_only_natural_persons() { // R43, answers 5
        var request = desk.file(who.contractor(), site, worker, DAY);

        assertRefused(desk.approve(who.manager().caller(), request), "NOT_YOUR_TASK");
        assertRefused(desk.approve(who.supervisor().caller(), request), "NOT_YOUR_TASK");
        assertRefused(desk.approve(sites.accountOfUnit(site.contractor()), request), "NO_NATURAL_PERSON");
        assertRefused(desk.approve(sites.stranger().manager(), request), "TASK_NOT_FOUND");
        var retired = site.holder(site.contractor(), Post.LABOUR_OFFICER);
        site.resigns(retired.person());
        assertRefused(desk.approve(retired.caller(), request), "TASK_NOT_FOUND");
        assertThat(rows.count("decision where request_id = ?", request.toString()))
                .isZero();
    }

    @Test
    void a_claimed_task_is_decided_by_who_claimed_it_until_they_give_it_back() { // answers 11
        var colleague = site.holder(site.contractor(), Post.LABOUR_OFFICER);
        var request = desk.file(who.contractor(), site, worker, DAY);
        var task = desk.openTask(request).orElseThrow().taskId();

        assertThat(inboxes.claim(colleague.caller(), task).isDone()).isTrue();
        assertRefused(desk.approve(who.officer().caller(), request), "CLAIMED_BY_OTHER");
        assertRefused(inboxes.claim(who.officer().caller(), task), "CLAIMED_BY_OTHER");
        assertRefused(inboxes.release(who.officer().caller(), task), "CLAIMED_BY_OTHER");
        assertThat(inboxes.release(colleague.caller(), task).isDone()).isTrue();
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
        assertThat(rows.one("select assignee_person_id from inbox_task where task_id = ?", task))
                .as("deciding claims")
                .containsEntry("assignee_person_id", who.officer().person().id());
        assertRefused(inboxes.claim(colleague.caller(), task), "TASK_CLOSED");
    }

    @Test
    void it_can_be_withdrawn_until_the_first_decision_and_by_its_initiator_alone() { // 1.5
        var request = desk.file(who.contractor(), site, worker, DAY);
        var colleague = sites.accountOfUnit(site.contractor());

        assertRefused(backfills.withdraw(request, desk.version(request), colleague), "REQUEST_NOT_FOUND");
        assertThat(backfills
                        .withdraw(request, desk.version(request), who.contractor())
                        .isDone())
                .isTrue();

        assertThat(desk.openTask(request)).isEmpty();
        assertThat(desk.story(who.contractor(), request).steps())
                .extracting(RequestStep::state)
                .containsOnly(StepState.CANCELLED);
        assertThat(desk.story(who.contractor(), request).timeline())
                .as("what happened in its order, what was never reached at the end")
                .extracting(TimelineEntry::what)
                .containsExactly(What.SUBMITTED, What.CANCELLED, What.WITHDRAWN, What.NOT_REACHED, What.NOT_REACHED);
        assertRefused(backfills.withdraw(request, desk.version(request), who.contractor()), "REQUEST_CLOSED");
        assertThat(desk.file(who.contractor(), site, worker, DAY))
                .as("the day is free again")
                .isNotNull();
    }

    @Test
    void it_cannot_be_withdrawn_after_the_first_decision() {
        var request = desk.file(who.contractor(), site, worker, DAY);
        var seen = desk.version(request);
        desk.approve(who.officer().caller(), request);

        assertRefused(backfills.withdraw(request, seen, who.contractor()), "WITHDRAW_TOO_LATE");
        assertRefused(backfills.withdraw(request, desk.version(request), who.contractor()), "WITHDRAW_TOO_LATE");
        assertAsked(request, ApprovalNode.PROJECT_MANAGER);
    }

    @Test
    void a_withdrawn_request_is_not_decided_any_more() {
        var request = desk.file(who.contractor(), site, worker, DAY);
        var task = desk.openTask(request).orElseThrow();
        backfills.withdraw(request, desk.version(request), who.contractor());

        assertThat(inboxes.task(who.officer().caller(), task.taskId())).isPresent();
        assertRefused(desk.approveTask(who.officer().caller(), task.taskId(), desk.version(request)), "TASK_WITHDRAWN");
    }

    @Test
    void a_page_opened_before_somebody_decided_is_stale() { // answers 1
        var request = desk.file(who.contractor(), site, worker, DAY);
        var seen = desk.version(request);
        desk.approve(who.officer().caller(), request);
        var task = desk.openTask(request).orElseThrow().taskId();

        assertRefused(desk.approveTask(who.manager().caller(), task, seen), "PAGE_STALE");
        assertThat(desk.approveTask(who.manager().caller(), task, desk.version(request))
                        .isDone())
                .isTrue();
    }

    @Test
    void every_refused_attempt_is_on_record_with_its_code() { // answers 1
        var request = desk.file(who.contractor(), site, worker, DAY);
        var task = desk.openTask(request).orElseThrow().taskId();
        desk.approve(who.manager().caller(), request);
        backfills.withdraw(request, 99, who.contractor());
        inboxes.claim(who.manager().caller(), task);
        inboxes.release(sites.stranger().manager(), task);

        assertThat(rows.all(
                        "select action, outcome, code from audit_entry where object_id in (?, ?) and outcome = 'REFUSED' order by id",
                        task,
                        request.toString()))
                .containsExactly(
                        Map.of("action", "REQUEST_APPROVE", "outcome", "REFUSED", "code", "NOT_YOUR_TASK"),
                        Map.of("action", "BACKFILL_WITHDRAW", "outcome", "REFUSED", "code", "WITHDRAW_TOO_LATE"),
                        Map.of("action", "TASK_CLAIM", "outcome", "REFUSED", "code", "NOT_YOUR_TASK"),
                        Map.of("action", "TASK_RELEASE", "outcome", "REFUSED", "code", "TASK_NOT_FOUND"));
    }

    private void approveAll(UUID request) {
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
        assertThat(desk.approve(who.manager().caller(), request).isDone()).isTrue();
        assertThat(desk.approve(who.supervisor().caller(), request).isDone()).isTrue();
    }

    private Holder holder(ApprovalNode node) {
        return switch (node) {
            case LABOUR_OFFICER -> who.officer();
            case PROJECT_MANAGER -> who.manager();
            case CHIEF_SUPERVISOR -> who.supervisor();
            default -> throw new IllegalArgumentException(node + " takes no part");
        };
    }

    private long supervisionUnit() {
        return ((Number) rows.one(
                                "select unit_id from participation where project_id = ? and type = 'SUPERVISION'",
                                site.id())
                        .get("unit_id"))
                .longValue();
    }

    private static List<Claim> outClaim() {
        return List.of(new Claim(Direction.OUT, DAY.atTime(18, 0)));
    }

    private List<Map<String, Object>> claimed(UUID request) {
        return rows.all(
                "select * from punch where source = 'BACKFILL' and backfill_id = ? order by event_at",
                request.toString());
    }

    private boolean seenBy(Caller caller, UUID request) {
        var query = new InboxQuery(site.id(), null, false, "", InboxQuery.Sort.DUE_FIRST, new PageRequest(0, 100));
        return inboxes.page(caller, query).rows().stream()
                .anyMatch(item -> item.task().requestId().equals(request));
    }

    private void assertAsked(UUID request, ApprovalNode node) {
        assertThat(desk.openTask(request).orElseThrow().node()).isEqualTo(node);
    }

    private static void assertRefused(Outcome<?> outcome, String code) {
        assertThat(outcome.why().map(Refusal::code)).contains(code);
    }
}
