package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks go to posts: who takes a post over takes its open tasks over, claimed or not; an empty post is never skipped. */
@ServiceTest
class PostChangeTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private InboxService inbox;

    @Autowired
    private Rows rows;

    @Test
    void a_successor_takes_over_what_the_former_holder_had_claimed_R11() {
        var flight = Flight.at(Leg.BACKFILL_PROJECT_MANAGER, sites, desks);
        assertThat(inbox.claim(flight.one().caller(), flight.taskId()).isDone()).isTrue();
        leaves(flight.one().person().id());
        leaves(flight.other().person().id());
        var successor = flight.site().holder(flight.site().contractor(), Post.PROJECT_MANAGER);

        assertThat(inbox.page(
                                successor.caller(),
                                new InboxQuery(
                                        null, null, false, "", InboxQuery.Sort.DUE_FIRST, new PageRequest(0, 10)))
                        .rows())
                .singleElement()
                .satisfies(item -> assertThat(item.task().requestId()).isEqualTo(flight.request()));
        assertThat(desk.approve(flight.one().caller(), flight.request()).isDone())
                .isFalse();
        assertThat(desk.approve(successor.caller(), flight.request()).isDone()).isTrue();
    }

    @Test
    void a_claim_of_somebody_still_in_the_post_stays_a_claim() {
        var flight = Flight.at(Leg.BACKFILL_PROJECT_MANAGER, sites, desks);
        assertThat(inbox.claim(flight.one().caller(), flight.taskId()).isDone()).isTrue();

        assertThat(desk.approve(flight.other().caller(), flight.request()).why().map(Refusal::code))
                .hasValue("CLAIMED_BY_OTHER");
    }

    @Test
    void a_task_for_an_empty_post_waits_unassigned_before_platform_operations_C10() {
        var site = sites.open();
        var contractor = sites.accountOfUnit(site.contractor());
        var request = desk.file(
                contractor,
                site,
                site.worker(site.team(site.contractor())),
                dev.rollcall.fixture.StoppedClock.TODAY.minusDays(1));

        assertThat(desk.openTask(request).orElseThrow().unassigned()).isTrue();
        var operations = sites.platform(Role.PLATFORM_OPS);
        assertThat(inbox.page(
                                operations,
                                new InboxQuery(
                                        site.id(), null, false, "", InboxQuery.Sort.DUE_FIRST, new PageRequest(0, 10)))
                        .rows())
                .singleElement()
                .satisfies(item -> assertThat(item.task().unassigned()).isTrue());
    }

    private void leaves(long person) {
        rows.change("update post_holder set to_date = from_date where person_id = ?", person);
    }
}
