package dev.rollcall.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.Direction;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BackfillDraftTest {
    @Test
    void what_was_kept_comes_back_as_it_was() {
        var draft = new BackfillDraft(
                7L,
                "赵演一",
                "2026-11-18",
                List.of(
                        new BackfillDraft.Punch(Direction.IN, "19:02", false),
                        new BackfillDraft.Punch(Direction.OUT, null, true)),
                BackfillReason.DEVICE_FAULT,
                "“引号”、换行\n与 emoji 🙂",
                List.of(new UUID(1, 2)));

        assertThat(BackfillDraft.of(draft.json())).contains(draft);
    }

    @Test
    void half_a_form_is_a_draft_too() {
        var draft = BackfillDraft.of("{\"personId\":7,\"fromTomorrow\":true}").orElseThrow();

        assertThat(draft.personId()).isEqualTo(7);
        assertThat(draft.punches()).isEmpty();
        assertThat(draft.isEmpty()).isFalse();
    }

    @Test
    void a_draft_nobody_can_read_is_no_error() {
        assertThat(BackfillDraft.of("{\"reason\":\"NO_SUCH\"")).isEmpty();
    }
}
