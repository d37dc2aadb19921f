package dev.rollcall.app.approval;

import static dev.rollcall.app.approval.Flight.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.CopyService;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.TaskCopy;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 抄送 at every node of every process: to be read and receipted, by who may read it anyway, and nothing else. */
@ServiceTest
class CopyTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private CopyService copies;

    @Autowired
    private InboxService inbox;

    @Autowired
    private HistoryService history;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @EnumSource
    void the_reader_finds_it_reads_it_and_the_sender_sees_the_receipt(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        var reader = flight.reader();

        assertThat(code(copy(flight, flight.one().caller(), reader))).isEqualTo("done");

        assertThat(copies.mine(reader.caller()))
                .singleElement()
                .returns(flight.request(), TaskCopy::requestId)
                .returns("请知悉", TaskCopy::words)
                .returns(null, TaskCopy::readAt);
        assertThat(flight.rung(rows, "REQUEST_COPIED", reader)).isOne();
        assertThat(mark(flight).took()).isNull();
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofMinutes(5)));
        assertThat(copies.read(reader.caller(), flight.request())).isOne();
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofMinutes(9)));
        assertThat(copies.read(reader.caller(), flight.request())).isZero();
        assertThat(mark(flight).took()).isEqualTo(Duration.ofMinutes(5));
        assertThat(mark(flight).other()).isEqualTo(reader.person().name());
        assertThat(flight.recorded(rows, "TASK_COPY")).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_lets_nothing_be_changed_and_opens_nothing_1_6(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        var reader = flight.reader();
        copy(flight, flight.one().caller(), reader);
        var before = flight.task();
        if (leg != Leg.BACKFILL_CHIEF_SUPERVISOR) { // there the supervisor is one of the post's own
            assertThat(code(inbox.claim(reader.caller(), flight.taskId()))).isEqualTo("NOT_YOUR_TASK");
            assertThat(code(desk.approve(reader.caller(), flight.request()))).isEqualTo("NOT_YOUR_TASK");
        }
        assertThat(flight.task()).isEqualTo(before);

        rows.change(
                "update post_holder set to_date = from_date where person_id = ?",
                reader.person().id());
        assertThat(copies.mine(reader.caller())).isEmpty();
    }

    @Test
    void only_to_somebody_whose_reach_covers_the_request_once_and_by_who_may_decide() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        var reader = flight.reader();
        var elsewhere = sites.person();
        sites.accountOf(elsewhere);
        var otherUnit = flight.site().holder(flight.site().unit(ParticipantType.LABOUR_SUB), Post.SAFETY_OFFICER);

        assertThat(copies.readers(flight.one().caller(), flight.taskId()))
                .extracting(PostHolders.Holder::personId)
                .contains(reader.person().id())
                .doesNotContain(
                        elsewhere.id(),
                        otherUnit.person().id(),
                        flight.one().person().id());
        assertThat(code(copy(flight, flight.one().caller(), otherUnit))).isEqualTo("COPY_NOT_ALLOWED");
        assertThat(code(copy(flight, flight.applicant(), reader))).isEqualTo("NO_NATURAL_PERSON");
        assertThat(code(copy(flight, flight.one().caller(), reader))).isEqualTo("done");
        assertThat(code(copy(flight, flight.one().caller(), reader))).isEqualTo("COPY_NOT_ALLOWED");
    }

    @Test
    void of_a_decided_task_no_copy_is_sent() {
        var flight = Flight.at(Leg.STATUS_PROVINCE, sites, desks);
        var reader = flight.reader();
        var task = flight.taskId();
        desk.approve(flight.one().caller(), flight.request());

        assertThat(code(copies.copy(flight.one().caller(), task, reader.person().id(), "")))
                .isEqualTo("TASK_CLOSED");
    }

    private Outcome<?> copy(Flight flight, Caller caller, Holder reader) {
        return copies.copy(caller, flight.taskId(), reader.person().id(), "请知悉");
    }

    private TimelineEntry mark(Flight flight) {
        return history.story(flight.one().caller(), flight.kind(), flight.request()).orElseThrow().timeline().stream()
                .filter(line -> line.what() == What.COPIED)
                .findFirst()
                .orElseThrow();
    }
}
