package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ArrangeSubstitute;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.Substitution;
import dev.rollcall.domain.approval.SubstitutionService;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.Together;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 代理: on the arranged days and no other, in the holder's place and name, within the rules that bind both. */
@ServiceTest
class SubstituteTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private SubstitutionService substitutions;

    @Autowired
    private InboxService inbox;

    @Autowired
    private HistoryService history;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Approvers who;
    private Holder colleague;

    @BeforeEach
    void a_colleague_in_another_post_of_the_contractor() {
        who = Approvers.of(sites);
        colleague = who.site().holder(who.site().contractor(), Post.SAFETY_OFFICER);
    }

    @Test
    void an_open_task_and_one_that_arrives_go_to_the_substitute_too_and_the_steps_name_both() {
        var open = file();
        assertThat(inboxOf(colleague)).isEmpty();
        assertThat(desk.approve(colleague.caller(), open).why().map(Refusal::code))
                .hasValue("NOT_YOUR_TASK");

        arrange(who.officer(), colleague, 0, 0);
        var arrives = file();

        assertThat(inboxOf(colleague)).containsExactlyInAnyOrder(open, arrives);
        assertThat(desk.approve(colleague.caller(), open).isDone()).isTrue();
        var line = history
                .story(who.contractor(), dev.rollcall.domain.approval.RequestKind.ATTENDANCE_BACKFILL, open)
                .orElseThrow()
                .timeline()
                .stream()
                .filter(each -> each.what() == What.APPROVED)
                .findFirst()
                .orElseThrow();
        assertThat(line.actor()).isEqualTo(colleague.person().name());
        assertThat(line.other()).isEqualTo(who.officer().person().name());
        assertThat(line.post()).isEqualTo("LABOUR_OFFICER");
        assertThat(rows.one("select person_id, for_person_id from decision where request_id = ?", open.toString()))
                .containsEntry("person_id", colleague.person().id())
                .containsEntry("for_person_id", who.officer().person().id());
    }

    @Test
    void the_days_count_from_the_first_to_the_last_on_the_site_s_calendar() {
        var request = file();
        arrange(who.officer(), colleague, 1, 1);
        assertThat(inboxOf(colleague)).isEmpty();

        clock.stopAt(StoppedClock.NOW.plus(Duration.ofHours(9))); // 24:00
        assertThat(inboxOf(colleague)).containsExactly(request);
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofHours(33)));
        assertThat(inboxOf(colleague)).isEmpty();
        assertThat(desk.approve(colleague.caller(), request).why().map(Refusal::code))
                .hasValue("NOT_YOUR_TASK");
    }

    @Test
    void what_the_holder_has_claimed_is_the_substitute_s_too() {
        var request = file();
        var task = desk.openTask(request).orElseThrow().taskId();
        inbox.claim(who.officer().caller(), task);
        arrange(who.officer(), colleague, 0, 5);

        assertThat(desk.approve(colleague.caller(), request).isDone()).isTrue();
    }

    @Test
    void never_by_the_applicant_or_the_worker_concerned_1_5() {
        var safety = sites.again(colleague.caller());
        var own = desk.file(safety, who.site(), who.worker(), TODAY.minusDays(1));
        arrange(who.officer(), colleague, 0, 0);
        assertThat(desk.approve(colleague.caller(), own).why().map(Refusal::code))
                .hasValue("OWN_REQUEST");
        assertThat(inboxOf(colleague)).doesNotContain(own);

        rows.change(
                "update backfill_request set initiator_person_id = null, initiator_account_id = ?, person_id = ? where"
                        + " id = ?",
                who.contractor().accountId(),
                colleague.person().id(),
                own.toString());
        assertThat(desk.approve(colleague.caller(), own).why().map(Refusal::code))
                .hasValue("CONCERNS_YOURSELF");
    }

    @Test
    void never_in_the_place_of_a_holder_who_could_not_decide_either_1_5() {
        who.site().takes(who.officer().person(), who.site().contractor(), Post.SAFETY_OFFICER); // who may file
        var own = desk.file(sites.again(who.officer().caller()), who.site(), who.worker(), TODAY.minusDays(1));
        arrange(who.officer(), colleague, 0, 0);

        assertThat(desk.approve(colleague.caller(), own).why().map(Refusal::code))
                .hasValue("HOLDER_BARRED");
        assertThat(inboxOf(colleague)).doesNotContain(own);
    }

    @Test
    void one_person_decides_once_though_they_stand_in_at_the_next_node_C33() {
        var request = file();
        arrange(who.officer(), colleague, 0, 0);
        arrange(who.manager(), colleague, 0, 0);
        assertThat(desk.approve(colleague.caller(), request).isDone()).isTrue();

        assertThat(desk.approve(colleague.caller(), request).why().map(Refusal::code))
                .hasValue("DECIDED_BEFORE");
        assertThat(desk.approve(who.manager().caller(), request).isDone()).isTrue();
    }

    @Test
    void a_post_without_a_holder_but_the_barred_one_is_not_unassigned_while_a_colleague_stands_in_for_another() {
        var second = who.site().holder(who.site().contractor(), Post.LABOUR_OFFICER);
        arrange(second, colleague, 0, 0);
        var request = file();
        var task = desk.openTask(request).orElseThrow().taskId();

        assertThat(inbox.task(who.officer().caller(), task).orElseThrow().candidates())
                .extracting(PostHolders.Holder::personId, PostHolders.Holder::inPlaceOf)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        colleague.person().id(), second.person().name()));
    }

    @Test
    void of_two_that_overlap_one_is_arranged_whoever_is_faster() {
        var arranged = Together.run(
                () -> code(arranges(who.officer(), colleague, 0, 3, "外出培训")),
                () -> code(arranges(who.officer(), colleague, 2, 5, "外出培训")));
        assertThat(arranged).containsExactlyInAnyOrder("done", "SUBSTITUTE_OVERLAPS");
    }

    @Test
    void only_colleagues_in_a_post_of_the_same_unit_and_sound_days() {
        var outsider = who.supervisor();
        assertThat(code(arranges(who.officer(), outsider, 0, 0, "休假"))).isEqualTo("SUBSTITUTE_NOT_COLLEAGUE");
        assertThat(code(arranges(colleague, who.officer(), 0, 0, "休假"))).isEqualTo("SUBSTITUTE_NO_POST");
        assertThat(code(arranges(who.officer(), colleague, -1, 0, "休假"))).isEqualTo("SUBSTITUTE_DAYS");
        assertThat(code(arranges(who.officer(), colleague, 2, 1, "休假"))).isEqualTo("SUBSTITUTE_DAYS");
        assertThat(code(arranges(who.officer(), colleague, 0, 60, "休假"))).isEqualTo("SUBSTITUTE_DAYS");
        assertThat(code(arranges(who.officer(), colleague, 0, 59, " "))).isEqualTo("ACTION_NEEDS_WORDS");
        assertThat(code(arranges(who.officer(), colleague, 0, 59, "休假"))).isEqualTo("done");
        assertThat(code(arranges(who.officer(), who.manager(), 59, 60, "休假"))).isEqualTo("SUBSTITUTE_OVERLAPS");
        assertThat(code(arranges(who.officer(), who.manager(), 60, 60, "休假"))).isEqualTo("done");
    }

    @Test
    void ended_early_or_after_either_left_the_unit_it_gives_nothing_R11() {
        var request = file();
        var arranged = arrange(who.officer(), colleague, 0, 5);
        assertThat(code(substitutions.end(colleague.caller(), arranged.id()))).isEqualTo("SUBSTITUTE_NOT_FOUND");
        assertThat(substitutions.end(who.officer().caller(), arranged.id()).isDone())
                .isTrue();
        assertThat(inboxOf(colleague)).isEmpty();

        arrange(who.officer(), colleague, 0, 5);
        assertThat(inboxOf(colleague)).containsExactly(request);
        rows.change(
                "update post_holder set to_date = from_date where person_id = ?",
                colleague.person().id());
        assertThat(inboxOf(colleague)).isEmpty();
    }

    @Test
    void it_opens_the_inbox_and_no_other_right_of_the_post_1_6() {
        arrange(who.manager(), colleague, 0, 0);
        var sub = who.site().unit(ParticipantType.LABOUR_SUB);
        var worker = who.site().worker(who.site().team(sub));

        assertThat(desk.send(
                                sites.again(colleague.caller()),
                                Desk.form(
                                        who.site(),
                                        worker,
                                        TODAY.minusDays(1),
                                        desk.evidence(who.contractor(), who.site())))
                        .isDone())
                .isFalse();
    }

    private UUID file() {
        return desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
    }

    private Substitution arrange(Holder holder, Holder substitute, int from, int to) {
        return arranges(holder, substitute, from, to, "外出培训").result().orElseThrow();
    }

    private Outcome<Substitution> arranges(Holder holder, Holder substitute, int from, int to, String reason) {
        return substitutions.arrange(
                holder.caller(),
                new ArrangeSubstitute(
                        who.site().id(), substitute.person().id(), TODAY.plusDays(from), TODAY.plusDays(to), reason));
    }

    private List<UUID> inboxOf(Holder holder) {
        var all = new InboxQuery(null, null, false, "", InboxQuery.Sort.DUE_FIRST, new PageRequest(0, 100));
        Caller now = sites.again(holder.caller());
        assertThat(inbox.counts(now).open()).isEqualTo(inbox.page(now, all).total());
        return inbox.page(now, all).rows().stream()
                .map(item -> item.task().requestId())
                .toList();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
