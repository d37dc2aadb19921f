package dev.rollcall.ui.approval.figures;

import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.figures.FigureQuery;
import dev.rollcall.domain.approval.figures.FigureQuery.By;
import dev.rollcall.ui.shell.kit.Address;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the figures are of, as the address carries it.
 *
 * @param from null for thirty days up to {@code to}
 * @param to null for today
 */
record FiguresState(
        By by,
        @Nullable RequestKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private static final int DAYS = 30;

    static FiguresState of(QueryParameters parameters) {
        var address = new Address(parameters);
        return new FiguresState(
                address.wordOr("by", By.NODE),
                address.word("type", RequestKind.class),
                address.day("from"),
                address.day("to"));
    }

    QueryParameters parameters() {
        return new Address.Builder()
                .word("by", by == By.NODE ? null : by)
                .word("type", kind)
                .day("from", from)
                .day("to", to)
                .parameters();
    }

    FigureQuery query(LocalDate today) {
        var last = last(today);
        return new FigureQuery(by, kind, first(today), last);
    }

    LocalDate first(LocalDate today) {
        return from == null ? last(today).minusDays(DAYS - 1L) : from;
    }

    LocalDate last(LocalDate today) {
        return to == null ? today : to;
    }

    FiguresState with(By wanted) {
        return new FiguresState(wanted, kind, from, to);
    }

    FiguresState withKind(@Nullable RequestKind wanted) {
        return new FiguresState(by, wanted, from, to);
    }

    FiguresState withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new FiguresState(by, kind, first, last);
    }

    boolean isFiltered() {
        return kind != null || from != null || to != null;
    }
}
