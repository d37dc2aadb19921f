package dev.rollcall.ui.approval;

import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;

/** 剩 5 小时, 超时 3 小时. */
final class DueChip {
    private DueChip() {}

    static StatusChip of(Instant dueAt, Times times) {
        if (times.isPast(dueAt)) {
            return new StatusChip(Labels.text("inbox.overdueBy", times.distance(dueAt)), Tone.BAD);
        }
        return new StatusChip(
                Labels.text("inbox.left", times.distance(dueAt)), times.isSoon(dueAt) ? Tone.CAUTION : Tone.NEUTRAL);
    }
}
