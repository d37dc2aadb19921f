package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.ProcessPictures.Mark;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import dev.rollcall.domain.approval.RequestReplay;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestThen;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request as it was: route, picture, candidates and evidence of a moment, whatever has changed since. */
@ServiceTest
class RequestReplayTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private ProductClock clock;

    @Autowired
    private RequestReplay replay;

    private Approvers people;
    private UUID request;

    @BeforeEach
    void a_request_approved_then_rejected_hours_later() {
        people = Approvers.of(sites);
        request = desk.file(people.contractor(), people.site(), people.worker(), TODAY.minusDays(2));
        clock.stopAt(clock.instant().plus(Duration.ofHours(3)));
        desk.decide(people.officer().caller(), request, Verdict.APPROVE, "与班组长核对无误");
        clock.stopAt(clock.instant().plus(Duration.ofHours(2)));
        desk.reject(people.manager().caller(), request);
    }

    @Test
    void every_moment_something_happened_is_there_once() {
        assertThat(replay.moments(people.contractor(), request)).hasSize(3).isSorted();
    }

    @Test
    void at_filing_nothing_was_decided_and_the_officer_could() {
        var then = at(0);

        assertThat(then.story().request().status()).isEqualTo(RequestStatus.OPEN);
        assertThat(then.story().steps().get(0).state()).isEqualTo(StepState.ACTIVE);
        assertThat(then.story().timeline())
                .extracting(TimelineEntry::what)
                .contains(What.SUBMITTED, What.WAITING)
                .doesNotContain(What.APPROVED, What.REJECTED);
        assertThat(then.picture().marks())
                .extracting(Mark::state)
                .contains(MarkState.CURRENT)
                .doesNotContain(MarkState.REJECTED);
        assertThat(names(then)).containsExactly(people.officer().person().name());
        assertThat(then.seen()).isEmpty();
    }

    @Test
    void a_decision_shows_what_was_seen_then_though_its_source_has_changed() {
        rows.change("update backfill_request set explanation = '后来改过' where id = ?", request.toString());

        var seen = at(1).seen().orElseThrow();

        assertThat(seen.sound()).isTrue();
        assertThat(seen.facts().toString()).contains("闸机断电").doesNotContain("后来改过");
        assertThat(at(2).seen().orElseThrow().taskId()).isNotEqualTo(seen.taskId());
    }

    @Test
    void who_left_the_post_since_was_a_candidate_then_and_who_came_since_was_not() {
        rows.change(
                "update post_holder set to_date = ? where person_id = ?",
                TODAY.plusDays(1),
                people.officer().person().id());
        var successor =
                people.site().holder(people.site().contractor(), dev.rollcall.domain.project.Post.LABOUR_OFFICER);
        rows.change(
                "update post_holder set from_date = ? where person_id = ?",
                TODAY.plusDays(1),
                successor.person().id());

        assertThat(names(at(0))).containsExactly(people.officer().person().name());
    }

    @Test
    void the_end_is_as_the_history_tells_it_and_before_the_filing_there_is_nothing() {
        var last = at(2);

        assertThat(last.story().timeline())
                .isEqualTo(desk.story(people.contractor(), request).timeline());
        assertThat(last.candidates()).isEmpty();
        var filed = replay.moments(people.contractor(), request).get(0);
        assertThat(replay.at(people.contractor(), request, filed.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void a_request_sent_back_shows_each_round_as_it_was_with_the_form_of_that_filing() {
        request = desk.file(people.contractor(), people.site(), people.worker(), TODAY.minusDays(3));
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        desk.approve(people.officer().caller(), request);
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        desk.sendBack(people.manager().caller(), request, ApprovalNode.APPLICANT);
        clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
        assertThat(desk.revise(people.contractor(), request).isDone()).isTrue();

        assertThat(whats(at(1))).contains(What.APPROVED).doesNotContain(What.SUPERSEDED, What.RESUBMITTED);
        assertThat(at(1).form().get("punches")).contains("07:00");
        var lying = at(2);
        assertThat(whats(lying)).contains(What.SUPERSEDED, What.RETURNED).doesNotContain(What.RESUBMITTED);
        assertThat(lying.story().awaitsRevision()).isTrue();
        assertThat(lying.candidates()).isEmpty();
        assertThat(lying.story().revisions()).isEmpty();
        var now = at(3);
        assertThat(whats(now)).contains(What.RESUBMITTED);
        assertThat(now.form().get("punches")).contains("07:30");
        assertThat(names(now)).containsExactly(people.officer().person().name());
    }

    private static List<What> whats(RequestThen then) {
        return then.story().timeline().stream().map(TimelineEntry::what).toList();
    }

    private RequestThen at(int moment) {
        var moments = replay.moments(people.contractor(), request);
        return replay.at(people.contractor(), request, moments.get(moment)).orElseThrow();
    }

    private static List<String> names(RequestThen then) {
        return then.candidates().stream().map(Holder::name).toList();
    }
}
