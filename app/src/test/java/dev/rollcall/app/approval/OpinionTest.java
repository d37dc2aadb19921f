package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.OpinionService;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.domain.approval.TaskOpinion.Kind;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 委派, 加签, 减签 at every node of every process: an opinion more, and the decision stays where it was. */
@ServiceTest
class OpinionTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private OpinionService opinions;

    @Autowired
    private HistoryService history;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @EnumSource
    void a_delegated_task_comes_back_with_an_opinion_and_is_decided_by_who_delegated_C9(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        assertThat(ask(flight, Kind.DELEGATED, flight.other())).isEqualTo("done");

        assertThat(code(desk.approve(flight.one().caller(), flight.request()))).isEqualTo("OPINION_AWAITED");
        assertThat(code(desk.approve(flight.other().caller(), flight.request())))
                .isEqualTo("CLAIMED_BY_OTHER");
        give(flight.other());

        assertThat(marks(flight)).containsExactly(What.DELEGATED, What.OPINION_GIVEN);
        assertThat(desk.approve(flight.one().caller(), flight.request()).isDone())
                .isTrue();
        assertThat(rows.count(
                        "decision where request_id = ? and person_id = ?",
                        flight.request().toString(),
                        flight.other().person().id()))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_asked_before_holds_the_decision_up_until_it_is_given_or_done_without(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        var adviser = flight.reader();
        assertThat(ask(flight, Kind.SIGN_BEFORE, adviser)).isEqualTo("done");
        assertThat(code(desk.approve(flight.one().caller(), flight.request()))).isEqualTo("OPINION_AWAITED");

        assertThat(code(opinions.takeBack(flight.other().caller(), flight.taskId())))
                .isEqualTo("OPINION_NOT_FOUND");
        assertThat(code(opinions.takeBack(flight.one().caller(), flight.taskId())))
                .isEqualTo("done");
        var asked = opinions.mine(adviser.caller()).get(0);
        assertThat(code(opinions.give(adviser.caller(), asked.id(), "情况属实"))).isEqualTo("OPINION_CLOSED");
        assertThat(marks(flight)).containsExactly(What.SIGN_BEFORE, What.OPINION_DROPPED);
        assertThat(desk.approve(flight.one().caller(), flight.request()).isDone())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_asked_after_may_follow_the_decision(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        var adviser = flight.reader();
        assertThat(ask(flight, Kind.SIGN_AFTER, adviser)).isEqualTo("done");

        assertThat(desk.approve(flight.one().caller(), flight.request()).isDone())
                .isTrue();
        give(adviser);

        assertThat(marks(flight)).containsExactly(What.SIGN_AFTER, What.OPINION_GIVEN);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobody_out_of_reach_or_concerned_is_asked_and_nobody_asks_who_may_not_decide_1_5(Kind kind) {
        var flight = Flight.at(Leg.BACKFILL_PROJECT_MANAGER, sites, desks);
        var worker = java.util.Objects.requireNonNull(flight.subject());
        rows.insert(
                "post_holder",
                java.util.Map.of(
                        "project_id",
                        flight.site().id(),
                        "unit_id",
                        flight.site().contractor(),
                        "person_id",
                        worker.id(),
                        "post",
                        "PROJECT_MANAGER",
                        "from_date",
                        "2026-03-01"));
        var subject = sites.accountOf(worker);
        var stranger = new Holder(sites.person(), sites.stranger().manager());

        assertThat(opinions.askable(flight.one().caller(), flight.taskId(), kind))
                .extracting(PostHolders.Holder::personId)
                .contains(flight.other().person().id())
                .doesNotContain(worker.id());
        assertThat(ask(flight, kind, new Holder(worker, subject))).isEqualTo("ASK_NOT_ALLOWED");
        assertThat(ask(flight, kind, stranger)).isEqualTo("ASK_NOT_ALLOWED");
        assertThat(code(opinions.ask(
                        flight.applicant(),
                        flight.taskId(),
                        kind,
                        flight.other().person().id(),
                        "请核对")))
                .isEqualTo("NO_NATURAL_PERSON");
        assertThat(ask(flight, kind, flight.other())).isEqualTo("done");
        assertThat(ask(flight, kind, flight.other())).isIn("ASK_NOT_ALLOWED", "NOBODY_TO_ASK");
        var id = opinions.mine(flight.other().caller()).get(0).id();
        assertThat(code(opinions.give(stranger.caller(), id, "情况属实"))).isEqualTo("OPINION_NOT_FOUND");
    }

    @Test
    void a_decided_task_asks_nobody() {
        var flight = Flight.at(Leg.STATUS_COUNTY, sites, desks);
        var task = flight.taskId();
        desk.approve(flight.one().caller(), flight.request());

        assertThat(code(opinions.ask(
                        flight.one().caller(),
                        task,
                        Kind.SIGN_AFTER,
                        flight.other().person().id(),
                        "请核对")))
                .isEqualTo("TASK_CLOSED");
    }

    private String ask(Flight flight, Kind kind, Holder of) {
        return code(opinions.ask(
                flight.one().caller(), flight.taskId(), kind, of.person().id(), "请核对当日派工"));
    }

    private void give(Holder adviser) {
        var asked = opinions.mine(adviser.caller()).stream()
                .filter(TaskOpinion::isAwaited)
                .findFirst()
                .orElseThrow();
        assertThat(code(opinions.give(adviser.caller(), asked.id(), "与派工单一致"))).isEqualTo("done");
    }

    private List<What> marks(Flight flight) {
        return history.story(flight.one().caller(), flight.kind(), flight.request()).orElseThrow().timeline().stream()
                .filter(TimelineEntry::isMark)
                .map(TimelineEntry::what)
                .toList();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
