package dev.rollcall.domain.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: the days that are not what their weekday says: public holidays, and weekends worked in exchange (C34). */
public interface SpecialDays {

    /** Whether each special day from {@code first} to {@code last} is worked; days missing are what their weekday says. */
    Map<LocalDate, Boolean> between(LocalDate first, LocalDate last);

    /** Those of a year, in order. */
    List<SpecialDay> ofYear(int year);

    Optional<SpecialDay> find(LocalDate day);

    /** Adds or replaces the day. */
    void put(SpecialDay day, long accountId, Instant at);

    void remove(LocalDate day);

    /** @param name what the notice calls it, e.g. 国庆节 */
    record SpecialDay(LocalDate day, boolean worked, String name) {}
}
