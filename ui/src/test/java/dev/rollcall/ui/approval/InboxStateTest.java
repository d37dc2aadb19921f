package dev.rollcall.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.approval.InboxQuery.Sort;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.ui.shell.kit.Pager;
import org.junit.jupiter.api.Test;

class InboxStateTest {
    @Test
    void an_address_opens_what_it_was_made_from() {
        var state = new InboxState(
                RequestKind.ATTENDANCE_BACKFILL,
                3L,
                true,
                "BF-P01-202611-0034",
                Sort.OLDEST_FIRST,
                new Pager.Page(2, 20),
                "task-7");

        assertThat(InboxState.of(QueryParameters.fromString(state.parameters().getQueryString())))
                .isEqualTo(state);
    }

    @Test
    void nothing_chosen_leaves_the_address_bare() {
        assertThat(InboxState.of(QueryParameters.empty()).parameters().getQueryString())
                .isEmpty();
    }

    @Test
    void what_nobody_understands_counts_as_not_given() {
        var state = InboxState.of(
                QueryParameters.fromString("type=x&project=1e9&sort=&page=-4&size=7&text=%E8%B5%B5&page=99999999999"));

        assertThat(state).isEqualTo(InboxState.of(QueryParameters.empty()));
    }

    @Test
    void another_filter_begins_at_the_first_page_and_lets_the_task_go() {
        var state = InboxState.of(QueryParameters.fromString("page=3&task=t"));

        assertThat(state.withOverdueOnly(true).parameters().getQueryString()).isEqualTo("overdue=1");
    }
}
