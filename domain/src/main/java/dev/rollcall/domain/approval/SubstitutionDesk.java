package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of 代理: judge, then the row and its audit row. */
@Component
class SubstitutionDesk {
    static final int DAYS_MOST = 60;
    private static final int WORDS_LEAST = 2;
    private static final int WORDS_MOST = 200;

    private final Substitutions substitutions;
    private final TaskPlacing placing;
    private final AuditTrail audit;
    private final Clock clock;

    SubstitutionDesk(Substitutions substitutions, TaskPlacing placing, AuditTrail audit, Clock clock) {
        this.substitutions = substitutions;
        this.placing = placing;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Substitution> arrange(Caller caller, ArrangeSubstitute command) {
        var holder = caller.personId();
        if (holder == null) {
            return Outcome.refused("NO_NATURAL_PERSON");
        }
        substitutions.lock(holder);
        var refusal = judge(command, holder);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var id = substitutions.add(command, holder, caller.accountId(), clock.instant());
        var arranged = substitutions.find(id).orElseThrow();
        placing.substituted(arranged, caller.accountId(), clock.instant());
        record(caller, "SUBSTITUTE_ARRANGE", arranged);
        return Outcome.done(arranged);
    }

    private Optional<Refusal> judge(ArrangeSubstitute command, long holder) {
        var choices = substitutions.choices(holder).stream()
                .filter(choice -> choice.projectId() == command.projectId())
                .toList();
        if (choices.isEmpty()) {
            return refuse("SUBSTITUTE_NO_POST");
        }
        if (choices.stream().noneMatch(choice -> choice.personId() == command.substitutePersonId())) {
            return refuse("SUBSTITUTE_NOT_COLLEAGUE");
        }
        var today = SiteTime.dayOf(clock.instant());
        if (command.from().isBefore(today)
                || command.to().isBefore(command.from())
                || command.to().isAfter(command.from().plusDays(DAYS_MOST - 1))) {
            return refuse("SUBSTITUTE_DAYS", DAYS_MOST);
        }
        if (command.reason().length() < WORDS_LEAST || command.reason().length() > WORDS_MOST) {
            return refuse("ACTION_NEEDS_WORDS", WORDS_LEAST, WORDS_MOST);
        }
        return overlaps(command, holder, today) ? refuse("SUBSTITUTE_OVERLAPS") : Optional.empty();
    }

    private boolean overlaps(ArrangeSubstitute command, long holder, LocalDate today) {
        return substitutions.of(holder).stream()
                .filter(each -> each.holderPersonId() == holder && each.projectId() == command.projectId())
                .filter(each -> each.endedAt() == null && !each.to().isBefore(today))
                .anyMatch(
                        each -> !each.from().isAfter(command.to()) && !each.to().isBefore(command.from()));
    }

    @Transactional
    Outcome<Substitution> end(Caller caller, long id) {
        var found = substitutions
                .find(id)
                .filter(each -> caller.personId() != null && each.holderPersonId() == caller.personId())
                .filter(each -> each.endedAt() == null);
        if (found.isEmpty()) {
            return Outcome.refused("SUBSTITUTE_NOT_FOUND");
        }
        substitutions.end(id, clock.instant());
        record(caller, "SUBSTITUTE_END", found.get());
        return Outcome.done(substitutions.find(id).orElseThrow());
    }

    private void record(Caller caller, String action, Substitution what) {
        audit.done(new AuditTrail.Entry(
                caller,
                action,
                "substitution",
                Long.toString(what.id()),
                what.projectId(),
                Map.of(
                        "substitute", Long.toString(what.substitutePersonId()),
                        "from", what.from().toString(),
                        "to", what.to().toString())));
    }

    private static Optional<Refusal> refuse(String code, Object... facts) {
        return Optional.of(Refusal.of(code, facts));
    }
}
