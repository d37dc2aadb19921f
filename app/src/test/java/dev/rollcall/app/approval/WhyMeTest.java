package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.approval.ArrangeSubstitute;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.SubstitutionService;
import dev.rollcall.domain.approval.TaskActionService;
import dev.rollcall.domain.approval.TaskReason;
import dev.rollcall.domain.approval.TaskReason.Cause;
import dev.rollcall.domain.approval.TaskReason.Entitled;
import dev.rollcall.domain.approval.TaskRule;
import dev.rollcall.domain.approval.WhyMe;
import dev.rollcall.domain.approval.WhyMeService;
import dev.rollcall.domain.project.Post;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 为什么是我: each task says what put it before whom, as it was when that happened. */
@ServiceTest
class WhyMeTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private TaskActionService acts;

    @Autowired
    private SubstitutionService substitutions;

    @Autowired
    private WhyMeService why;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @EnumSource
    void a_task_names_rule_post_project_and_everybody_it_came_to_C9_D5_R43(Leg leg) {
        var flight = Flight.at(leg, sites, desks);

        var found = whyMe(flight.one(), flight.task().taskId());

        assertThat(found.opening().node()).isEqualTo(flight.node());
        assertThat(found.opening().projectName()).endsWith(flight.site().code());
        assertThat(found.opening().at()).isEqualTo(StoppedClock.NOW);
        assertThat(found.opening().persons())
                .extracting(Entitled::personId)
                .contains(flight.one().person().id());
        assertThat(mine(found).reader().name()).isEqualTo(flight.one().person().name());
        assertThat(mine(found).reader().post()).isNotBlank();
        assertThat(mine(found).reason().cause()).isEqualTo(Cause.OPENED);
        assertThat(found.opening().rule().rule())
                .isEqualTo(
                        switch (leg) {
                            case BACKFILL_LABOUR_OFFICER, BACKFILL_PROJECT_MANAGER -> "R43";
                            case BACKFILL_CHIEF_SUPERVISOR -> "C10";
                            case STATUS_COUNTY, STATUS_CITY, STATUS_CITY_AFTER_COUNTY, STATUS_PROVINCE -> "D-5";
                            case UNBIND_PROJECT_MANAGER,
                                    UNBIND_OWNER,
                                    UNBIND_OPERATIONS,
                                    UNBIND_OPERATIONS_AFTER_OWNER -> "R135";
                        });
    }

    @Test
    void a_reviewer_reads_the_table_its_version_and_row_as_asked_at_filing_D5() {
        var flight = Flight.at(Leg.STATUS_CITY, sites, desks);
        var filed = rows.one(
                "select route_version from status_change_request where id = ?",
                flight.request().toString());

        assertThat(whyMe(flight.one(), flight.task().taskId()).opening().rule())
                .isEqualTo(TaskRule.ofTable("D-5", "approval-route", (Integer) filed.get("route_version"), 2, "CITY"));
    }

    @Test
    void what_was_written_down_stays_when_the_post_changes_hands_and_the_successor_reads_who_got_it_then() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        var successor = flight.site().holder(flight.site().contractor(), Post.LABOUR_OFFICER);
        flight.site().resigns(flight.one().person());

        var found = whyMe(successor, flight.task().taskId());

        assertThat(found.mine()).isNull();
        assertThat(found.opening().persons())
                .extracting(Entitled::personId)
                .containsExactlyInAnyOrder(
                        flight.one().person().id(), flight.other().person().id());
    }

    @Test
    void who_was_handed_a_task_reads_by_whom_and_why_C9() {
        var flight = Flight.at(Leg.BACKFILL_PROJECT_MANAGER, sites, desks);
        var task = flight.task().taskId();

        assertThat(acts.transfer(
                                flight.one().caller(),
                                task,
                                flight.other().person().id(),
                                "我在外地")
                        .isDone())
                .isTrue();

        var reason = mine(whyMe(flight.other(), task)).reason();
        assertThat(reason.cause()).isEqualTo(Cause.HANDED_OVER);
        assertThat(reason.actorName()).isEqualTo(flight.one().person().name());
        assertThat(reason.words()).isEqualTo("我在外地");
    }

    @Test
    void a_substitute_reads_in_whose_place_for_tasks_that_were_open_and_tasks_that_arrive() {
        var who = Approvers.of(sites);
        var colleague = who.site().holder(who.site().contractor(), Post.SAFETY_OFFICER);
        var open = file(who);
        arrange(who, colleague);
        var arrives = file(who);

        var moved = mine(whyMe(colleague, task(open)));
        assertThat(moved.reason().cause()).isEqualTo(Cause.SUBSTITUTED);
        assertThat(moved.reader().inPlaceOf()).isEqualTo(who.officer().person().name());
        assertThat(moved.reason().words()).isEqualTo(TODAY + "/" + TODAY.plusDays(1));
        var opened = mine(whyMe(colleague, task(arrives)));
        assertThat(opened.reason().cause()).isEqualTo(Cause.OPENED);
        assertThat(opened.reader().inPlaceOf()).isEqualTo(who.officer().person().name());
        assertThat(mine(whyMe(who.officer(), task(arrives))).reader().inPlaceOf())
                .isNull();
    }

    @Test
    void every_reason_of_a_request_is_there_for_who_may_read_it() {
        var who = Approvers.of(sites);
        var request = file(who);
        desk.approve(who.officer().caller(), request);

        assertThat(why.ofRequest(who.contractor(), RequestKind.ATTENDANCE_BACKFILL, request))
                .extracting(TaskReason::rule)
                .containsExactly(TaskRule.fixed("R43"), TaskRule.fixed("R43"));
    }

    private WhyMe whyMe(Holder reader, String task) {
        return why.of(sites.again(reader.caller()), task).orElseThrow();
    }

    private static WhyMe.Mine mine(WhyMe why) {
        return Objects.requireNonNull(why.mine());
    }

    private UUID file(Approvers who) {
        return desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
    }

    private String task(UUID request) {
        return desk.openTask(request).orElseThrow().taskId();
    }

    private void arrange(Approvers who, Holder substitute) {
        assertThat(substitutions
                        .arrange(
                                who.officer().caller(),
                                new ArrangeSubstitute(
                                        who.site().id(), substitute.person().id(), TODAY, TODAY.plusDays(1), "外出培训"))
                        .isDone())
                .isTrue();
    }
}
