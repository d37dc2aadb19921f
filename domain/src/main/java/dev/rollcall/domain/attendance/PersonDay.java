package dev.rollcall.domain.attendance;

import java.time.LocalDate;
import java.util.Comparator;

/** Key of a cell within a project; ordered, so that everybody locks cells in the same order. */
public record PersonDay(long personId, LocalDate day) implements Comparable<PersonDay> {
    private static final Comparator<PersonDay> ORDER =
            Comparator.comparingLong(PersonDay::personId).thenComparing(PersonDay::day);

    @Override
    public int compareTo(PersonDay other) {
        return ORDER.compare(this, other);
    }
}
