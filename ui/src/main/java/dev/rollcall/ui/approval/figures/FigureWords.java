package dev.rollcall.ui.approval.figures;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.figures.FigureQuery.By;
import dev.rollcall.domain.approval.figures.FigureRow;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.shell.words.Labels;
import java.time.Duration;
import java.util.Locale;

/** Figures in words. */
final class FigureWords {
    private static final double PERCENT = 100;
    private static final double TENTHS = 10;
    private static final double MINUTES = 60;

    private FigureWords() {}

    static String by(By by) {
        return Labels.of("figures.by", by);
    }

    static String name(By by, FigureRow row) {
        return by == By.NODE ? ApprovalWords.node(ApprovalNode.valueOf(row.key())) : row.name();
    }

    /** 12.5%. */
    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * PERCENT);
    }

    static double percent(double share) {
        return Math.round(share * PERCENT * TENTHS) / TENTHS;
    }

    static double hours(Duration length) {
        return Math.round(length.toMinutes() / MINUTES * TENTHS) / TENTHS;
    }
}
