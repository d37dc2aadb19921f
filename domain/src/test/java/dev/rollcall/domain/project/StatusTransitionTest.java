package dev.rollcall.domain.project;

import static dev.rollcall.domain.project.ProjectStatus.BUILDING;
import static dev.rollcall.domain.project.ProjectStatus.FINISHED;
import static dev.rollcall.domain.project.ProjectStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTransitionTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 6, 10);
    private static final LocalDate APPROVED = LocalDate.of(2026, 6, 15);

    @ParameterizedTest
    @EnumSource(ProjectStatus.class)
    void every_allowed_change_asks_for_a_paper_and_none_for_a_mere_other_R101_D4(ProjectStatus from) {
        assertThat(Arrays.stream(ProjectStatus.values())
                        .map(to -> new StatusTransition(from, to))
                        .filter(StatusTransition::isAllowed))
                .allSatisfy(change -> assertThat(change.required()).isNotEmpty().doesNotContain(StatusMaterial.OTHER));
    }

    @Test
    void beginning_and_resuming_ask_for_different_papers_R101() {
        assertThat(new StatusTransition(SUSPENDED, BUILDING).required())
                .doesNotContainAnyElementsOf(new StatusTransition(ProjectStatus.APPROVED, BUILDING).required());
    }

    @Test
    void a_stop_counts_from_the_day_asked_for_and_a_resumption_from_its_approval_at_the_earliest_C35() {
        assertThat(new StatusTransition(BUILDING, SUSPENDED).firstDay(ASKED, APPROVED))
                .isEqualTo(ASKED);
        assertThat(new StatusTransition(BUILDING, FINISHED).firstDay(ASKED, APPROVED))
                .isEqualTo(ASKED);
        assertThat(new StatusTransition(SUSPENDED, BUILDING).firstDay(ASKED, APPROVED))
                .isEqualTo(APPROVED);
        assertThat(new StatusTransition(SUSPENDED, BUILDING).firstDay(APPROVED, ASKED))
                .isEqualTo(APPROVED);
    }

    @Test
    void only_what_leaves_building_pauses_attendance_C35() {
        assertThat(new StatusTransition(BUILDING, SUSPENDED).pausesAttendance()).isTrue();
        assertThat(new StatusTransition(SUSPENDED, FINISHED).pausesAttendance()).isFalse();
        assertThat(new StatusTransition(SUSPENDED, BUILDING).pausesAttendance()).isFalse();
    }
}
