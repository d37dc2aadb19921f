package dev.rollcall.ui.device;

import dev.rollcall.domain.device.BoundDevice;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.device.UnbindRoutes;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.shell.words.Labels;

/** Devices, reasons and policies in the words of the screen. */
final class UnbindWords {
    private UnbindWords() {}

    static String reason(UnbindReason reason) {
        return Labels.of("unbind.reason", reason);
    }

    /** 正门 · 进出 · DEMO-FT-0701 */
    static String device(BoundDevice device) {
        return Labels.text("unbind.device", device.gate(), Labels.text("unbind.lane." + device.lane()), device.sn());
    }

    /** Why the owner is asked, or is not: region, reason, and the row that says so. */
    static String ruling(UnbindRoutes.Asked asked, UnbindRoutes.Ruling ruling) {
        return Labels.text(
                "unbind.ruling",
                Labels.of("unbind.province", asked.province()),
                reason(asked.reason()),
                Labels.of("unbind.route", ruling.route()),
                ApprovalWords.table(ruling.table()),
                ruling.version(),
                ruling.row());
    }
}
