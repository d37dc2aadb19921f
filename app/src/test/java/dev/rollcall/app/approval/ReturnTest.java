package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.FormRevision;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxRebuild;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestPrints;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.approval.WorkingTime;
import dev.rollcall.domain.notice.NoticeKind;
import dev.rollcall.domain.notice.NoticeService;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Authorities;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 退回 and 重报: what was said stays and no longer counts, and everything from there on is asked again. */
@ServiceTest
class ReturnTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private HistoryService history;

    @Autowired
    private InboxService inbox;

    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private NoticeService bell;

    @Autowired
    private RequestPrints prints;

    @Autowired
    private WorkingTime workingTime;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @EnumSource
    void the_applicant_revises_and_the_first_node_is_asked_again_who_sent_it_back_decides_again(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        var first = desk.story(flight.applicant(), flight.kind(), flight.request())
                .steps()
                .get(0)
                .node();

        assertThat(code(desk.sendBack(flight.one().caller(), flight.request(), ApprovalNode.APPLICANT)))
                .isEqualTo("done");
        var project = flight.site().id();
        assertThat(open(flight.applicant(), project))
                .extracting(InboxTask::requestId)
                .containsExactly(flight.request());
        assertThat(open(flight.one().caller(), project)).isEmpty();
        assertThat(flight.task().dueAt())
                .isEqualTo(workingTime.after(flight.task().createdAt(), 5));
        assertThat(rebuild.differences()).doesNotContain(flight.taskId());

        assertThat(code(flight.resubmit())).isEqualTo("done");
        assertThat(flight.task().node()).isEqualTo(first);
        assertThat(rebuild.differences()).doesNotContain(flight.taskId());
        if (first == flight.node()) {
            assertThat(code(desk.approve(flight.one().caller(), flight.request())))
                    .isEqualTo("done");
        }
        assertThat(whats(flight)).contains(What.RETURNED, What.RESUBMITTED);
        assertThat(history.picture(flight.applicant(), flight.kind(), flight.request()))
                .isPresent();
        var printed =
                prints.print(flight.applicant(), flight.request()).result().orElseThrow();
        assertThat(prints.check(printed.form().code()).orElseThrow().matches()).isTrue();
        assertThat(rows.count(
                        "decision where request_id = ? and standing_person_id is not null",
                        flight.request().toString()))
                .isEqualTo(first == flight.node() ? 1 : 0);
    }

    @Test
    void a_whole_round_more_is_decided_by_the_same_people_and_applied_once_R46_C33() {
        var who = Approvers.of(sites);
        var request = desk.file(who.contractor(), who.site(), who.worker(), StoppedClock.TODAY.minusDays(2));
        desk.approve(who.officer().caller(), request);
        desk.approve(who.manager().caller(), request);
        assertThat(code(desk.sendBack(who.supervisor().caller(), request, ApprovalNode.APPLICANT)))
                .isEqualTo("done");
        desk.revise(who.contractor(), request);

        for (var each : List.of(who.officer(), who.manager(), who.supervisor())) {
            assertThat(code(desk.approve(each.caller(), request))).isEqualTo("done");
        }
        assertThat(desk.status(request)).isEqualTo("APPROVED");
        assertThat(desk.story(who.contractor(), request).timeline())
                .extracting(TimelineEntry::what)
                .containsExactly(
                        What.SUBMITTED,
                        What.SUPERSEDED,
                        What.SUPERSEDED,
                        What.RETURNED,
                        What.RESUBMITTED,
                        What.APPROVED,
                        What.APPROVED,
                        What.APPROVED,
                        What.APPLIED);
        assertThat(rows.count("punch where backfill_id = ?", request.toString()))
                .isEqualTo(2);
    }

    @Test
    void sent_back_to_an_earlier_node_what_was_said_before_that_still_counts_C33() {
        var who = Approvers.of(sites);
        var request = desk.file(who.contractor(), who.site(), who.worker(), StoppedClock.TODAY.minusDays(2));
        desk.approve(who.officer().caller(), request);
        desk.approve(who.manager().caller(), request);
        rows.insert(
                "post_holder",
                java.util.Map.of(
                        "project_id", who.site().id(),
                        "unit_id", who.site().contractor(),
                        "person_id", who.officer().person().id(),
                        "post", "PROJECT_MANAGER",
                        "from_date", "2026-03-01"));

        desk.sendBack(who.supervisor().caller(), request, ApprovalNode.PROJECT_MANAGER);
        assertThat(desk.openTask(request).orElseThrow().node()).isEqualTo(ApprovalNode.PROJECT_MANAGER);
        assertThat(code(desk.approve(who.officer().caller(), request))).isEqualTo("DECIDED_BEFORE");
        assertThat(code(desk.sendBack(who.manager().caller(), request, ApprovalNode.LABOUR_OFFICER)))
                .isEqualTo("done");
        assertThat(code(desk.approve(who.officer().caller(), request))).isEqualTo("done");
        assertThat(code(desk.approve(who.manager().caller(), request))).isEqualTo("done");
        assertThat(code(desk.approve(who.supervisor().caller(), request))).isEqualTo("done");
        assertThat(desk.status(request)).isEqualTo("APPROVED");
    }

    @Test
    void only_to_who_has_stood_before_and_never_without_a_reason() {
        var flight = Flight.at(Leg.BACKFILL_PROJECT_MANAGER, sites, desks);
        var manager = flight.one().caller();

        for (var nowhere : List.of(ApprovalNode.PROJECT_MANAGER, ApprovalNode.CHIEF_SUPERVISOR)) {
            assertThat(code(desk.sendBack(manager, flight.request(), nowhere))).isEqualTo("RETURN_NOT_THERE");
        }
        assertThat(code(desk.decide(manager, flight.request(), Verdict.RETURN, "不行")))
                .isEqualTo("RETURN_NEEDS_WORDS");
        assertThat(inbox.task(manager, flight.taskId()).orElseThrow().returnTargets())
                .containsExactly(ApprovalNode.APPLICANT, ApprovalNode.LABOUR_OFFICER);
        assertThat(inbox.task(flight.applicant(), flight.taskId()).orElseThrow().returnTargets())
                .isEmpty();
    }

    @Test
    void the_next_reader_sees_what_changed_and_nothing_else() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        desk.sendBack(flight.one().caller(), flight.request(), ApprovalNode.APPLICANT);
        flight.resubmit();

        assertThat(story(flight).revisions())
                .singleElement()
                .satisfies(revision -> assertThat(revision.changes())
                        .containsExactly(new FormRevision.Change("punches", "进场 07:00、出场 18:00", "进场 07:30、出场 18:00")));
        assertThat(flight.task().title()).contains("07:30");
    }

    @Test
    void nobody_but_who_filed_it_files_it_again_and_once() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        assertThat(code(flight.resubmit())).isEqualTo("REQUEST_NOT_RETURNED");
        desk.sendBack(flight.one().caller(), flight.request(), ApprovalNode.APPLICANT);

        assertThat(code(desk.revise(flight.one().caller(), flight.request()))).isEqualTo("REQUEST_NOT_FOUND");
        assertThat(code(desk.approve(flight.other().caller(), flight.request())))
                .isEqualTo("NOT_YOUR_TASK");
        assertThat(code(flight.resubmit())).isEqualTo("done");
        assertThat(code(flight.resubmit())).isEqualTo("REQUEST_NOT_RETURNED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Leg.class,
            names = {"BACKFILL_CHIEF_SUPERVISOR", "STATUS_CITY_AFTER_COUNTY", "UNBIND_OPERATIONS_AFTER_OWNER"})
    void what_lies_with_the_applicant_may_be_withdrawn_though_others_had_approved(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        assertThat(code(flight.withdraw())).isEqualTo("WITHDRAW_TOO_LATE");
        desk.sendBack(flight.one().caller(), flight.request(), ApprovalNode.APPLICANT);

        assertThat(code(flight.withdraw())).isEqualTo("done");
        assertThat(desk.status(flight.request())).isEqualTo("WITHDRAWN");
        assertThat(desk.openTask(flight.request())).isEmpty();
        assertThat(code(flight.resubmit())).isEqualTo("REQUEST_CLOSED");
    }

    @Test
    void the_applicant_is_told_and_the_chain_records_who_sent_it_back_to_whom() {
        var who = Authorities.of(sites);
        var request = desks.changes().file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        desk.approve(who.county().caller(), request);
        desk.sendBack(who.city().caller(), request, ApprovalNode.COUNTY_ADMINISTRATOR);
        assertThat(kinds(who.contractor())).contains(NoticeKind.REQUEST_SENT_BACK);
        desk.sendBack(who.county().caller(), request, ApprovalNode.APPLICANT);
        assertThat(kinds(who.contractor())).contains(NoticeKind.REQUEST_RETURNED);

        assertThat(desks.changes()
                        .revise(who.contractor(), request, desk.version(request))
                        .isDone())
                .isTrue();
        assertThat(rows.count(
                        "audit_entry where object_id = ? and action in ('REQUEST_RETURN', 'STATUS_CHANGE_RESUBMIT')"
                                + " and outcome = 'DONE'",
                        request.toString()))
                .isEqualTo(3);
    }

    private List<NoticeKind> kinds(Caller who) {
        return bell.page(who, new PageRequest(0, 50)).rows().stream()
                .map(notice -> notice.event().kind())
                .toList();
    }

    private List<InboxTask> open(Caller who, long project) {
        return inbox
                .page(who, new InboxQuery(project, null, false, "", InboxQuery.Sort.DUE_FIRST, new PageRequest(0, 50)))
                .rows()
                .stream()
                .map(item -> item.task())
                .toList();
    }

    private RequestStory story(Flight flight) {
        return history.story(flight.applicant(), flight.kind(), flight.request())
                .orElseThrow();
    }

    private List<What> whats(Flight flight) {
        return story(flight).timeline().stream().map(TimelineEntry::what).toList();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
