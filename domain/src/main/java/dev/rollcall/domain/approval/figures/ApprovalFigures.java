package dev.rollcall.domain.approval.figures;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of approvals for who oversees them: authorities within their region, auditors and platform operations. */
@Service
@Transactional(readOnly = true)
public class ApprovalFigures {
    /** So many rows are read at most; the busiest ones. */
    public static final int MOST_ROWS = 200;

    /** The longest period, in days. */
    public static final int LONGEST = 366;

    private static final Set<Role> OVERSEERS =
            Set.of(Role.REG_COUNTY, Role.REG_CITY, Role.REG_PROV, Role.PLATFORM_OPS, Role.AUDITOR);

    private final ApprovalMeasures measures;
    private final Clock clock;

    ApprovalFigures(ApprovalMeasures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    /** Empty for everybody else. A period longer than {@link #LONGEST} days begins later instead. */
    public FigureReport report(Caller caller, FigureQuery query) {
        if (caller.roles().stream().noneMatch(OVERSEERS::contains)) {
            return FigureReport.empty();
        }
        var within = new FigureQuery(query.by(), query.kind(), begin(query), query.to());
        var overdue = measures.overdue(caller.accountId(), within, then(query.to()));
        var rows = joined(measures.rows(caller.accountId(), within, MOST_ROWS + 1), overdue);
        var waiting = overdue.stream().mapToLong(FigureRow::overdue).sum();
        var total = measures.total(caller.accountId(), within).map(row -> row.withOverdue(waiting));
        return new FigureReport(
                total.isEmpty() && waiting > 0 ? Optional.of(FigureRow.waiting("", "", waiting)) : total,
                rows.stream().limit(MOST_ROWS).toList(),
                rows.size() > MOST_ROWS);
    }

    /** The end of the period, or now while it lasts. */
    private Instant then(LocalDate to) {
        var end = SiteTime.startOf(to.plusDays(1));
        var now = clock.instant();
        return end.isBefore(now) ? end : now;
    }

    private static List<FigureRow> joined(List<FigureRow> decided, List<FigureRow> overdue) {
        var numbers = overdue.stream().collect(Collectors.toMap(FigureRow::key, FigureRow::overdue));
        var known = decided.stream().map(FigureRow::key).collect(Collectors.toSet());
        return Stream.concat(
                        decided.stream().map(row -> row.withOverdue(numbers.getOrDefault(row.key(), 0L))),
                        overdue.stream().filter(row -> !known.contains(row.key())))
                .toList();
    }

    private static LocalDate begin(FigureQuery query) {
        var earliest = query.to().minusDays(LONGEST - 1L);
        return query.from().isBefore(earliest) ? earliest : query.from();
    }
}
