package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.DecideTask.EvidenceSeen;
import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.EvidenceGrade;
import dev.rollcall.domain.approval.EvidenceService;
import dev.rollcall.domain.approval.FrozenEvidence;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence beside a back-fill: graded, doubted, answered, and kept as it was seen (capability 2). */
@ServiceTest
class BackfillEvidenceTest {
    private static final LocalDate DAY = TODAY.minusDays(3);
    private static final EvidenceSeen UNANSWERED = EvidenceSeen.NONE;
    private static final EvidenceSeen ANSWERED = new EvidenceSeen(null, "已调取门口监控核实");

    private static final LocalDateTime NOW_ON_SITE = SiteTime.local(NOW);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Attendance attendance;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private FrozenEvidence frozen;

    @Autowired
    private Rows rows;

    private Approvers who;
    private Site site;
    private TestDevice gate;
    private Person worker;
    private List<Person> mates;

    @BeforeEach
    void a_gate_and_a_team() {
        who = Approvers.of(sites);
        site = who.site();
        gate = site.device();
        worker = who.worker();
        mates = new ArrayList<>();
        for (var i = 0; i < 5; i++) {
            mates.add(who.worker());
        }
    }

    @Test
    void a_silent_gate_and_a_team_that_was_in_make_an_A() {
        teamPasses(3);
        assertThat(of(file()).grade()).isEqualTo(EvidenceGrade.A);
    }

    @Test
    void a_silent_gate_alone_makes_a_B() {
        assertThat(of(file()).grade()).isEqualTo(EvidenceGrade.B);
    }

    @Test
    void a_team_that_was_in_past_a_gate_in_contact_makes_a_C_and_a_red_flag() {
        site.online(gate, DAY.atStartOfDay(), DAY.plusDays(1).atStartOfDay());
        teamPasses(3);

        var found = of(file());

        assertThat(found.grade()).isEqualTo(EvidenceGrade.C);
        assertThat(found.flags()).extracting(EvidenceFlag::rule).containsExactly("E1");
        assertThat(found.red()).isTrue();
    }

    @Test
    void a_gate_in_contact_and_nobody_of_the_team_make_a_D() {
        site.online(gate, DAY.atStartOfDay(), DAY.plusDays(1).atStartOfDay());

        var found = of(file());

        assertThat(found.grade()).isEqualTo(EvidenceGrade.D);
        assertThat(found.supports()).isEmpty();
        assertThat(found.flags()).extracting(EvidenceFlag::rule).containsExactly("E7");
    }

    @Test
    void a_punch_on_another_site_between_the_times_claimed_is_red_without_saying_where() {
        var elsewhere = sites.open();
        elsewhere.joins(worker, elsewhere.team(elsewhere.contractor()), Papers.COMPLETE);
        var other = elsewhere.device();
        attendance.arriveInTime(other, other.in(worker, DAY.atTime(9, 0)));

        var found = of(file());

        assertThat(found.flags()).contains(new EvidenceFlag("E3", EvidenceFlag.Severity.RED, List.of("1")));
    }

    @Test
    void a_red_flag_wants_an_answer_before_an_approval_and_the_answer_is_part_of_the_decision() {
        var request = doubtful();
        var task = desk.openTask(request).orElseThrow().taskId();

        var refused = desk.decide(who.officer().caller(), request, Verdict.APPROVE, UNANSWERED);

        assertThat(refused.why()).contains(Refusal.of("RED_FLAG_UNANSWERED", "E1", 5));
        assertThat(rows.count("decision where task_id = ?", task)).isZero();
        assertThat(rows.count("frozen_evidence where task_id = ?", task)).isZero();

        assertThat(desk.decide(who.officer().caller(), request, Verdict.APPROVE, ANSWERED)
                        .isDone())
                .isTrue();
        assertThat(rows.one("select answer from decision where task_id = ?", task))
                .containsEntry("answer", ANSWERED.answer());
        assertThat(detail(request, "$.grade")).isEqualTo("C");
    }

    @Test
    void a_rejection_needs_no_answer() {
        var request = doubtful();

        assertThat(desk.decide(who.officer().caller(), request, Verdict.REJECT, UNANSWERED)
                        .isDone())
                .isTrue();
    }

    @Test
    void an_answer_to_nothing_red_is_not_kept() {
        var request = file();
        var task = desk.openTask(request).orElseThrow().taskId();

        assertThat(desk.decide(who.officer().caller(), request, Verdict.APPROVE, ANSWERED)
                        .isDone())
                .isTrue();

        assertThat(rows.one("select answer from decision where task_id = ?", task))
                .containsEntry("answer", null);
    }

    @Test
    void what_was_seen_stays_when_its_source_changes_and_its_hash_is_in_the_record() {
        teamPasses(3);
        var request = file();
        var task = desk.openTask(request).orElseThrow().taskId();
        var before = of(request).imprint();
        assertThat(desk.approve(who.officer().caller(), request).isDone()).isTrue();
        var kept = frozen.ofTask(task).orElseThrow();

        attendance.arriveAt(NOW_ON_SITE, gate, gate.in(worker, DAY.atTime(7, 1)));
        rows.change("update backfill_request set explanation = '别的说明' where id = ?", request.toString());

        assertThat(ChainHash.ofContent(kept.body())).isEqualTo(kept.hash());
        assertThat(detail(request, "$.evidence")).isEqualTo(kept.hash().hex());
        var text = new String(kept.body(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "\"grade\":\"A\"",
                        "\"present\":3",
                        "闸机断电，未能打卡",
                        "\"punches\":[]",
                        who.officer().person().name())
                .contains("*"); // numbers of people as they were shown
        assertThat(frozen.ofTask(task).orElseThrow().body()).isEqualTo(kept.body());
        assertThat(of(request).imprint()).isNotEqualTo(before);
    }

    @Test
    void who_decides_on_evidence_that_has_changed_since_is_told_and_nothing_is_decided() {
        var request = file();
        var seen = new EvidenceSeen(of(request).imprint(), "");
        attendance.arriveAt(NOW_ON_SITE, gate, gate.in(worker, DAY.atTime(7, 1)));

        var refused = desk.decide(who.officer().caller(), request, Verdict.APPROVE, seen);

        assertThat(refused.why()).contains(Refusal.of("EVIDENCE_CHANGED"));
        assertThat(desk.openTask(request).orElseThrow().assigneePersonId()).isNull();
        var again = new EvidenceSeen(of(request).imprint(), "");
        assertThat(desk.decide(who.officer().caller(), request, Verdict.APPROVE, again)
                        .isDone())
                .isTrue();
    }

    @Test
    void another_filing_of_the_same_account_changes_nothing_a_judgement_rests_on() {
        desk.file(who.contractor(), site, mates.get(1), DAY);
        var request = file();
        assertThat(of(request).flags()).extracting(EvidenceFlag::rule).contains("E11"); // the same file proves both
        var seen = new EvidenceSeen(of(request).imprint(), "");
        desk.file(who.contractor(), site, mates.get(0), DAY);

        assertThat(desk.decide(who.officer().caller(), request, Verdict.APPROVE, seen)
                        .isDone())
                .isTrue();
    }

    @Test
    void tasks_of_several_projects_are_asked_for_at_once_and_a_stranger_gets_none() {
        var first = file();
        var elsewhere = Approvers.of(sites);
        var second = desk.file(elsewhere.contractor(), elsewhere.site(), elsewhere.worker(), DAY);
        var ids = List.of(task(first), task(second), "no such task");

        assertThat(evidence.of(who.officer().caller(), ids)).containsOnlyKeys(task(first));
        assertThat(evidence.of(elsewhere.supervisor().caller(), ids)).containsOnlyKeys(task(second));
        assertThat(evidence.of(sites.platform(Role.PLATFORM_OPS), ids)).containsOnlyKeys(task(first), task(second));
    }

    @Test
    void a_device_that_is_doubted_for_the_day_is_a_doubt_about_what_rests_on_it() { // capability 4, A8
        var other = site.device();
        alarm(gate, "LIVENESS_FAILED_OFTEN", DAY);
        alarm(gate, "PHOTO_REUSED", DAY.minusDays(1));
        alarm(Approvers.of(sites).site().device(), "PHOTO_REUSED", DAY);
        var request = file();
        assertThat(of(request).flags()).extracting(EvidenceFlag::rule).doesNotContain("E13");
        var before = of(request).imprint();

        alarm(other, "LIVENESS_CONSTANT", DAY);

        assertThat(of(request).flags())
                .filteredOn(flag -> flag.rule().equals("E13"))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.severity()).isEqualTo(EvidenceFlag.Severity.YELLOW);
                    assertThat(flag.facts()).hasSize(1);
                });
        assertThat(of(request).imprint()).isNotEqualTo(before);
    }

    private void alarm(TestDevice device, String kind, LocalDate day) {
        rows.insert(
                "device_alarm",
                java.util.Map.of(
                        "device_id",
                        device.id(),
                        "kind",
                        kind,
                        "detail",
                        "test",
                        "raised_at",
                        NOW_ON_SITE,
                        "day",
                        day));
    }

    private UUID doubtful() {
        site.online(gate, DAY.atStartOfDay(), DAY.plusDays(1).atStartOfDay());
        teamPasses(3);
        return file();
    }

    private UUID file() {
        return desk.file(who.contractor(), site, worker, DAY);
    }

    /** That many team-mates come in by the gate's own record. */
    private void teamPasses(int many) {
        for (var mate : mates.subList(0, many)) {
            attendance.arriveInTime(gate, gate.in(mate, DAY.atTime(6, 50)), gate.out(mate, DAY.atTime(18, 30)));
        }
    }

    private TaskEvidence of(UUID request) {
        return evidence.of(caller(), List.of(task(request))).get(task(request));
    }

    private Caller caller() {
        return who.officer().caller();
    }

    private String task(UUID request) {
        return (String) rows.one(
                        "select task_id from inbox_task where request_id = ? order by created_at, task_id limit 1",
                        request.toString())
                .get("task_id");
    }

    private String detail(UUID request, String path) {
        return (String) rows.one(
                        "select json_unquote(json_extract(detail, ?)) as said from audit_entry"
                                + " where object_id = ? and action = 'REQUEST_APPROVE'",
                        path,
                        request.toString())
                .get("said");
    }
}
