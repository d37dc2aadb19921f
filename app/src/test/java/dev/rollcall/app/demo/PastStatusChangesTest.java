package dev.rollcall.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.domain.project.StatusTransition;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo's status changes as they are planned: a story the services would accept. */
class PastStatusChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final List<PastStatusChange> ALL = new PastStatusChanges(NOW).list();

    @Test
    void every_change_is_one_that_D4_allows_from_where_the_project_then_stood() {
        var now = new HashMap<String, ProjectStatus>();
        for (var change : ALL) {
            assertThat(now.getOrDefault(change.project(), ProjectStatus.PREPARING))
                    .isEqualTo(change.from());
            assertThat(new StatusTransition(change.from(), change.to()).isAllowed())
                    .isTrue();
            if (isApproved(change)) {
                now.put(change.project(), change.to());
            }
        }
        assertThat(now)
                .containsEntry("P03", ProjectStatus.SUSPENDED)
                .containsEntry("P04", ProjectStatus.BUILDING)
                .containsEntry("P05", ProjectStatus.BUILDING)
                .containsEntry("P06", ProjectStatus.BUILDING)
                .containsEntry("P07", ProjectStatus.FINISHED)
                .containsEntry("P12", ProjectStatus.APPROVED)
                .doesNotContainKey("P08");
    }

    @Test
    void nobody_files_for_yesterday_and_nobody_decides_before_it_was_filed_or_in_the_future() {
        for (var change : ALL) {
            assertThat(change.effectiveDay()).isAfterOrEqualTo(SiteTime.dayOf(change.filedAt()));
            var before = change.filedAt();
            for (var review : change.reviews()) {
                assertThat(review.at()).isAfter(before).isBefore(NOW);
                before = review.at();
            }
        }
    }

    @Test
    void four_wait_one_of_them_in_its_second_step_and_one_was_rejected() {
        assertThat(ALL.stream().filter(change -> !isApproved(change) && !isRejected(change)))
                .extracting(PastStatusChange::project)
                .containsExactlyInAnyOrder("P04", "P05", "P06", "P08");
        assertThat(ALL.stream().filter(PastStatusChangesTest::isRejected))
                .extracting(PastStatusChange::project)
                .containsExactly("P12");
    }

    @Test
    void every_reviewer_is_an_account_of_the_demo() {
        var reviewers = ALL.stream()
                .flatMap(change -> change.reviews().stream())
                .map(PastStatusChange.Review::reviewer)
                .collect(Collectors.toSet());
        assertThat(DemoLogin.ADMINISTRATORS).extracting(DemoLogin::username).containsAll(new HashSet<>(reviewers));
    }

    private static boolean isRejected(PastStatusChange change) {
        return change.reviews().stream().anyMatch(review -> !review.approves());
    }

    private static boolean isApproved(PastStatusChange change) {
        var plan = StatusPlans.all().stream()
                .filter(each -> each.code().equals(change.project()))
                .findFirst()
                .orElseThrow();
        var levels = RegionLevel.of(plan.managing()) == RegionLevel.COUNTY ? 2 : 1;
        return !isRejected(change) && change.reviews().size() == levels;
    }
}
