package dev.rollcall.ui.attendance;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an address says about the form before anything is typed. */
record BackfillKnown(@Nullable Long personId, @Nullable LocalDate day) {

    static BackfillKnown of(QueryParameters parameters) {
        return new BackfillKnown(
                parameters
                        .getSingleParameter("person")
                        .filter(value -> value.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                parameters.getSingleParameter("day").flatMap(BackfillKnown::day).orElse(null));
    }

    boolean isNothing() {
        return personId == null && day == null;
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
