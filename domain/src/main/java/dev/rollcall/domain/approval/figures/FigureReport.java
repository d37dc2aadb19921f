package dev.rollcall.domain.approval.figures;

import java.util.List;
import java.util.Optional;

/**
 * @param total of everything within reach; empty when nothing was decided
 * @param rows those with the most first
 * @param more there are more rows than these
 */
public record FigureReport(Optional<FigureRow> total, List<FigureRow> rows, boolean more) {

    public FigureReport {
        rows = List.copyOf(rows);
    }

    static FigureReport empty() {
        return new FigureReport(Optional.empty(), List.of(), false);
    }
}
