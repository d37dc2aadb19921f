package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.TaskAct;
import dev.rollcall.domain.approval.TaskActionService;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 转办 at every node of every process: to nobody but who is entitled, and on record with both names. */
@ServiceTest
class TransferTest {
    private static final String WHY = "本周出差，请代为核对";

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private TaskActionService acts;

    @Autowired
    private HistoryService history;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @EnumSource
    void the_other_holder_gets_the_task_and_decides_and_the_steps_name_both_and_the_reason_C9(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        var task = flight.task();

        assertThat(transfer(
                                flight,
                                flight.one().caller(),
                                flight.other().person().id())
                        .result()
                        .orElseThrow()
                        .assigneePersonId())
                .isEqualTo(flight.other().person().id());

        assertThat(rung("TASK_HANDED_OVER", flight, flight.other().person().id()))
                .isOne();
        assertThat(code(desk.approve(flight.one().caller(), flight.request()))).isEqualTo("CLAIMED_BY_OTHER");
        assertThat(history.story(flight.other().caller(), flight.kind(), flight.request())
                        .orElseThrow()
                        .timeline())
                .filteredOn(line -> line.what() == What.TRANSFERRED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(flight.one().person().name());
                    assertThat(line.other()).isEqualTo(flight.other().person().name());
                    assertThat(line.words()).isEqualTo(WHY);
                    assertThat(line.node()).isEqualTo(flight.node());
                });
        assertThat(rows.count(
                        "audit_entry where action = 'TASK_TRANSFER' and outcome = 'DONE' and object_id = ?",
                        flight.request().toString()))
                .isOne();
        assertThat(desk.approveTask(flight.other().caller(), task.taskId(), desk.version(flight.request()))
                        .isDone())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_without_the_post_the_applicant_or_the_worker_concerned_gets_it_1_5(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        var stranger = sites.person();
        sites.accountOf(stranger);

        assertThat(code(transfer(flight, flight.one().caller(), stranger.id()))).isEqualTo("TRANSFER_NOT_ENTITLED");
        assertThat(code(transfer(
                        flight, flight.one().caller(), flight.one().person().id())))
                .isEqualTo("TRANSFER_NOT_ENTITLED");
        assertThat(code(transfer(
                        flight, flight.applicant(), flight.other().person().id())))
                .isEqualTo("NO_NATURAL_PERSON");
        assertThat(rows.count(
                        "task_action where request_id = ?", flight.request().toString()))
                .isZero();
    }

    @Test
    void who_decided_an_earlier_node_is_not_offered_though_they_hold_this_post_too_C33() {
        var flight = Flight.at(Leg.BACKFILL_PROJECT_MANAGER, sites, desks);
        var officer = rows.one(
                "select person_id from decision where request_id = ?",
                flight.request().toString());
        var person = ((Number) officer.get("person_id")).longValue();
        rows.insert(
                "post_holder",
                java.util.Map.of(
                        "project_id",
                        flight.site().id(),
                        "unit_id",
                        flight.site().contractor(),
                        "person_id",
                        person,
                        "post",
                        "PROJECT_MANAGER",
                        "from_date",
                        "2026-03-01"));

        assertThat(acts.takers(flight.one().caller(), flight.taskId()))
                .extracting(PostHolders.Holder::personId)
                .containsExactly(flight.other().person().id());
        assertThat(code(transfer(flight, flight.one().caller(), person))).isEqualTo("TRANSFER_NOT_ENTITLED");
    }

    @Test
    void without_another_holder_with_an_account_the_menu_says_why_it_cannot_be_handed_over() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        rows.change(
                "update account set enabled = false where person_id = ?",
                flight.other().person().id());

        assertThat(acts.acts(flight.one().caller(), flight.taskId()).get(TaskAct.TRANSFER))
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("NOBODY_ELSE_ENTITLED"));
        assertThat(code(transfer(
                        flight, flight.one().caller(), flight.other().person().id())))
                .isEqualTo("NOBODY_ELSE_ENTITLED");
    }

    @Test
    void a_reason_is_needed() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);

        assertThat(code(acts.transfer(
                        flight.one().caller(),
                        flight.taskId(),
                        flight.other().person().id(),
                        " x ")))
                .isEqualTo("ACTION_NEEDS_WORDS");
        assertThat(code(acts.transfer(
                        flight.one().caller(),
                        flight.taskId(),
                        flight.other().person().id(),
                        "长".repeat(501))))
                .isEqualTo("ACTION_NEEDS_WORDS");
    }

    @Test
    void a_decided_task_is_not_handed_over_any_more() {
        var flight = Flight.at(Leg.STATUS_COUNTY, sites, desks);
        var task = flight.taskId();
        desk.approveTask(flight.one().caller(), task, desk.version(flight.request()));

        assertThat(code(acts.transfer(
                        flight.other().caller(), task, flight.one().person().id(), WHY)))
                .isEqualTo("TASK_CLOSED");
    }

    @Test
    void a_region_s_administrator_hands_a_stuck_task_to_the_other_holder_within_the_region_only_1_6() {
        var flight = Flight.at(Leg.BACKFILL_PROJECT_MANAGER, sites, desks);
        transfer(flight, flight.one().caller(), flight.other().person().id());
        var here = sites.administrator("990101");
        var elsewhere = sites.administrator("990201");

        assertThat(code(transfer(
                        flight, elsewhere.caller(), flight.one().person().id())))
                .isEqualTo("TASK_NOT_FOUND");
        assertThat(transfer(flight, here.caller(), flight.one().person().id()).isDone())
                .isTrue();
        assertThat(desk.approve(here.caller(), flight.request()).why().map(Refusal::code))
                .hasValue("NOT_YOUR_TASK");
        assertThat(desk.approve(flight.one().caller(), flight.request()).isDone())
                .isTrue();
    }

    @Test
    void platform_operations_may_hand_over_but_not_decide() {
        var flight = Flight.at(Leg.STATUS_COUNTY, sites, desks);
        var operations = sites.platform(Role.PLATFORM_OPS);

        assertThat(transfer(flight, operations, flight.other().person().id()).isDone())
                .isTrue();
        assertThat(code(desk.approve(operations, flight.request()))).isEqualTo("NO_NATURAL_PERSON");
    }

    private long rung(String kind, Flight flight, long person) {
        return rows.count(
                "notice n join notice_event e on e.id = n.event_id join account a on a.id = n.account_id"
                        + " where e.kind = ? and e.request_id = ? and a.person_id = ?",
                kind,
                flight.request().toString(),
                person);
    }

    private Outcome<InboxTask> transfer(Flight flight, Caller caller, long to) {
        return acts.transfer(caller, flight.taskId(), to, WHY);
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
