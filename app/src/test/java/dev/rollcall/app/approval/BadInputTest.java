package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.CopyService;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.OpinionService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.SpecialDays;
import dev.rollcall.domain.approval.TaskActionService;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.approval.WorkingCalendar;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What approvers send that should not be sent, or was right when their page was opened: a sentence each, and nothing done. */
@ServiceTest
class BadInputTest {
    /** A sign outside the plane that three bytes of UTF-8 reach, as names of people have it. */
    private static final String RARE = "𠮷";

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private BackfillService backfills;

    @Autowired
    private TaskActionService acts;

    @Autowired
    private CopyService copies;

    @Autowired
    private OpinionService opinions;

    @Autowired
    private InboxService inbox;

    @Autowired
    private WorkingCalendar calendar;

    private Approvers who;
    private UUID request;

    @BeforeEach
    void file() {
        who = Approvers.of(sites);
        request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
    }

    @Test
    void a_comment_of_ten_thousand_characters_is_too_long_and_nothing_is_decided() {
        var refused = desk.decide(who.officer().caller(), request, Verdict.REJECT, "长".repeat(10_000));

        assertThat(code(refused)).isEqualTo("OPINION_TOO_LONG");
        assertThat(decisions()).isZero();
    }

    @Test
    void a_comment_of_ten_thousand_rare_characters_is_too_long_too() {
        assertThat(code(desk.decide(who.officer().caller(), request, Verdict.REJECT, RARE.repeat(10_000))))
                .isEqualTo("OPINION_TOO_LONG");
    }

    @Test
    void rare_characters_in_names_and_words_are_read_as_they_were_written() {
        var name = "演" + RARE;
        rows.change(
                "update account set display_name = ? where person_id = ?",
                name,
                who.officer().person().id());
        var words = RARE + "先生的证据与打卡时间不符";

        assertThat(desk.decide(who.officer().caller(), request, Verdict.REJECT, words)
                        .isDone())
                .isTrue();

        assertThat(desk.story(who.contractor(), request).timeline()).anySatisfy(line -> {
            assertThat(line.actor()).isEqualTo(name);
            assertThat(line.words()).isEqualTo(words);
        });
    }

    @Test
    void a_post_taken_away_while_the_page_is_open_takes_the_decision_away_with_it() {
        var task = desk.openTask(request).orElseThrow().taskId();
        var seen = desk.version(request);
        who.site().resigns(who.officer().person());

        assertThat(code(desk.approveTask(who.officer().caller(), task, seen))).isIn("TASK_NOT_FOUND", "NOT_YOUR_TASK");
        assertThat(decisions()).isZero();
    }

    @Test
    void a_task_that_was_decided_meanwhile_says_by_whom() {
        var task = desk.openTask(request).orElseThrow().taskId();
        var seen = desk.version(request);
        desk.approve(who.officer().caller(), request);

        var late = desk.approveTask(who.officer().caller(), task, seen);

        assertThat(late.why().orElseThrow())
                .isEqualTo(Refusal.of("ALREADY_APPROVED", who.officer().person().name(), "6月16日 15:00:00"));
        assertThat(decisions()).isOne();
    }

    @Test
    void a_task_that_never_was_is_not_found_whatever_it_is_called() {
        for (var task : new String[] {
            "", "x", "' or 1=1 --", "长".repeat(5_000), RARE, UUID.randomUUID().toString()
        }) {
            assertThat(code(desk.approveTask(who.officer().caller(), task, 1)))
                    .as(task)
                    .isEqualTo("TASK_NOT_FOUND");
        }
    }

    /** What no page offers these people, sent all the same: as a script would that knows ids and fields. */
    @Test
    void a_forged_field_that_this_role_may_only_read_is_refused_and_logged() {
        var reader = who.supervisor().caller(); // whose turn has not come
        var task = desk.openTask(request).orElseThrow().taskId();
        var version = desk.version(request);
        var someone = who.manager().person().id();
        var day = new SpecialDays.SpecialDay(TODAY.plusDays(1), false, "演示：假日");
        var tried = new LinkedHashMap<String, Supplier<Outcome<?>>>();
        tried.put("REQUEST_APPROVE", () -> desk.approveTask(reader, task, version));
        tried.put("BACKFILL_WITHDRAW", () -> backfills.withdraw(request, version, reader));
        tried.put("TASK_TRANSFER", () -> acts.transfer(reader, task, someone, "演示：替我办理"));
        tried.put("TASK_URGE", () -> acts.urge(reader, RequestKind.ATTENDANCE_BACKFILL, request));
        tried.put("TASK_COPY", () -> copies.copy(reader, task, someone, "演示：请知悉"));
        tried.put("TASK_DELEGATED", () -> opinions.ask(reader, task, TaskOpinion.Kind.DELEGATED, someone, "演示：请核对"));
        tried.put("TASK_CLAIM", () -> inbox.claim(reader, task));
        tried.put("CALENDAR_PUT", () -> calendar.put(reader, day));
        var before = everything();
        tried.forEach((action, send) -> {
            var refusal = send.get().why().orElseThrow(() -> new AssertionError(action + " was done"));

            assertThat(rows.all(
                            "select code from audit_entry where outcome = 'REFUSED' and action = ? and account_id = ?",
                            action,
                            reader.accountId()))
                    .as("%s: who tried is on record", action)
                    .extracting(row -> row.get("code"))
                    .containsExactly(refusal.code());
            for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(ResourceBundle.getBundle("rollcall.refusals", language)
                                .getString("refusal." + refusal.code()))
                        .as("%s in %s", action, language)
                        .isNotBlank();
            }
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_decision_that_claims_other_evidence_or_a_later_page_than_was_shown_is_refused_and_logged() {
        var officer = who.officer().caller();
        var forged =
                desk.decide(officer, request, Verdict.REJECT, new DecideTask.EvidenceSeen("0".repeat(64), "演示：已核实"));
        var ahead =
                desk.approveTask(officer, desk.openTask(request).orElseThrow().taskId(), desk.version(request) + 1);

        assertThat(code(forged)).isEqualTo("EVIDENCE_CHANGED");
        assertThat(code(ahead)).isEqualTo("PAGE_STALE");
        assertThat(rows.all(
                        "select code from audit_entry where outcome = 'REFUSED' and account_id = ? order by id",
                        officer.accountId()))
                .extracting(row -> row.get("code"))
                .containsExactly("EVIDENCE_CHANGED", "PAGE_STALE");
        assertThat(decisions()).isZero();
    }

    private Map<String, Object> everything() {
        var id = request.toString();
        return Map.of(
                "request", rows.one("select * from backfill_request where id = ?", id),
                "tasks", rows.all("select * from inbox_task where request_id = ?", id),
                "acts", rows.count("task_action where request_id = ?", id),
                "decisions", decisions());
    }

    private long decisions() {
        return rows.count("decision where request_id = ?", request.toString());
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
