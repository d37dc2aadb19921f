package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.SpecialDays.SpecialDay;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of working days, kept by platform operations after the State Council's yearly notice (C34). The terms of
 * open tasks follow it.
 */
@Service
public class WorkingCalendar {
    private static final int NAME_MOST = 40;

    private final SpecialDays days;
    private final OpenTerms terms;
    private final AuditTrail audit;
    private final Clock clock;

    WorkingCalendar(SpecialDays days, OpenTerms terms, AuditTrail audit, Clock clock) {
        this.days = days;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty for everybody but platform operations. */
    @Transactional(readOnly = true)
    public List<SpecialDay> year(Caller caller, int year) {
        return caller.is(Role.PLATFORM_OPS) ? days.ofYear(year) : List.of();
    }

    /** Adds the day or changes what it says. */
    @Transactional
    public Outcome<SpecialDay> put(Caller caller, SpecialDay day) {
        if (!caller.is(Role.PLATFORM_OPS)) {
            return notYours(caller, "CALENDAR_PUT", day.day());
        }
        if (day.name().isBlank() || day.name().length() > NAME_MOST) {
            return Outcome.refused("DAY_NEEDS_NAME", NAME_MOST);
        }
        var before = days.find(day.day());
        days.put(day, caller.accountId(), clock.instant());
        record(caller, "CALENDAR_PUT", day.day(), before, Optional.of(day), terms.follow());
        return Outcome.done(day);
    }

    /** Lets the weekday decide again. */
    @Transactional
    public Outcome<LocalDate> remove(Caller caller, LocalDate day) {
        if (!caller.is(Role.PLATFORM_OPS)) {
            return notYours(caller, "CALENDAR_REMOVE", day);
        }
        var before = days.find(day);
        if (before.isEmpty()) {
            return Outcome.refused("DAY_NOT_SPECIAL");
        }
        days.remove(day);
        record(caller, "CALENDAR_REMOVE", day, before, Optional.empty(), terms.follow());
        return Outcome.done(day);
    }

    /** No screen offers it: whoever tried is on record. */
    private <T> Outcome<T> notYours(Caller caller, String action, LocalDate day) {
        var refusal = Refusal.of("CALENDAR_NOT_YOURS");
        audit.refused(new AuditTrail.Entry(caller, action, "calendar", day.toString(), null, Map.of()), refusal.code());
        return Outcome.refused(refusal);
    }

    private void record(
            Caller caller,
            String action,
            LocalDate day,
            Optional<SpecialDay> before,
            Optional<SpecialDay> after,
            int moved) {
        audit.done(new AuditTrail.Entry(
                caller,
                action,
                "calendar",
                day.toString(),
                null,
                Map.of("before", words(before), "after", words(after), "tasksMoved", Integer.toString(moved))));
    }

    private static String words(Optional<SpecialDay> day) {
        return day.map(each -> (each.worked() ? "worked " : "free ") + each.name())
                .orElse("");
    }
}
