package dev.rollcall.domain.attendance.rule;

import static java.util.Objects.requireNonNull;

import dev.rollcall.domain.project.ProjectStatus;
import java.util.Optional;

/** The day cell, D-2: first matching row wins, and every row looked at leaves a step in the trace. */
public final class DayCellRule {
    private final DayFacts facts;
    private final AttendancePolicy policy;
    private final Trace trace = new Trace();

    private DayCellRule(DayFacts facts, AttendancePolicy policy) {
        this.facts = facts;
        this.policy = policy;
    }

    /** Same facts, same cell. */
    public static DayCell evaluate(DayFacts facts, AttendancePolicy policy) {
        return new DayCellRule(facts, policy).evaluate();
    }

    private DayCell evaluate() {
        var outside = withoutPunches();
        if (outside.isPresent()) {
            return cell(outside.get(), DayRecord.empty(), 0);
        }
        var record = DayRecord.of(facts, facts.punches(), policy.day());
        trace.punches(facts, record);
        var closesAt = AttendanceDays.closesAt(facts.day(), facts.nights().thisDay(), policy.day());
        if (facts.now().isBefore(closesAt)) {
            var status = record.isEmpty() ? DayStatus.OPEN_TODAY : DayStatus.PENDING_TODAY;
            return cell(trace.decided(status, Why.DAY_OPEN, closesAt), record, 0);
        }
        trace.passed(DayStatus.PENDING_TODAY, Why.DAY_CLOSED, closesAt);
        if (record.isEmpty()) {
            return cell(silent(), record, 0);
        }
        return record.valid() ? valid(record) : cell(abnormal(record), record, 0);
    }

    /** The rows that do not look at punches. */
    private Optional<DayStatus> withoutPunches() {
        if (facts.inFuture()) {
            return Optional.of(trace.decided(DayStatus.FUTURE, Why.DAY_IN_FUTURE, facts.day()));
        }
        trace.passed(DayStatus.FUTURE, Why.DAY_NOT_IN_FUTURE, facts.day());
        if (facts.membership() != MembershipState.MEMBER) {
            return Optional.of(trace.decided(DayStatus.NOT_MEMBER, Why.of(facts.membership())));
        }
        trace.passed(DayStatus.NOT_MEMBER, Why.ON_ROLL);
        if (facts.project() != ProjectStatus.BUILDING) {
            var status = facts.project() == ProjectStatus.SUSPENDED ? DayStatus.PAUSED : DayStatus.NOT_BUILDING;
            return Optional.of(trace.decided(status, Why.PROJECT_NOT_BUILDING, facts.project()));
        }
        trace.passed(DayStatus.PAUSED, Why.PROJECT_BUILDING);
        return Optional.empty();
    }

    private DayCell valid(DayRecord record) {
        var status = byBackfillOnly()
                ? trace.decided(DayStatus.VALID_BACKFILLED, Why.BACKFILL_DECIDES, record.countBackfilled())
                : validAnyway(record);
        var mode = policy.day().hours();
        var minutes = record.minutes(mode);
        trace.add("C31", true, mode == HoursMode.SPAN ? Why.MINUTES_SPAN : Why.MINUTES_PAIRED, minutes);
        return cell(status, record, minutes);
    }

    /** Whether the day would not be valid had nothing been back-filled, here or on the days beside it. */
    private boolean byBackfillOnly() {
        var others =
                facts.punches().stream().filter(punch -> !punch.isBackfilled()).toList();
        return others.size() < facts.punches().size()
                && !DayRecord.of(facts, others, policy.day()).valid();
    }

    private DayStatus validAnyway(DayRecord record) {
        if (record.countBackfilled() > 0) {
            trace.passed(DayStatus.VALID_BACKFILLED, Why.BACKFILL_NOT_NEEDED, record.countBackfilled());
        }
        return trace.decided(
                DayStatus.VALID, Why.IN_BEFORE_OUT, requireNonNull(record.firstIn()), requireNonNull(record.lastOut()));
    }

    private DayStatus abnormal(DayRecord record) {
        if (record.firstIn() == null) {
            var why = record.lastOut() == null ? Why.NEITHER_IN_NOR_OUT : Why.OUT_WITHOUT_IN;
            return trace.decided(DayStatus.ABNORMAL_NO_IN, why);
        }
        if (record.lastOut() == null) {
            return trace.decided(DayStatus.ABNORMAL_NO_OUT, Why.IN_WITHOUT_OUT);
        }
        return trace.decided(DayStatus.ABNORMAL_ORDER, Why.IN_NOT_BEFORE_OUT, record.firstIn(), record.lastOut());
    }

    private DayStatus silent() {
        var proven = facts.coverage() == DeviceCoverage.PROVEN_ONLINE;
        if (!proven && policy.day().showUnknownDevice()) {
            return trace.decided(DayStatus.UNKNOWN_DEVICE, Why.DEVICES_NOT_PROVEN);
        }
        trace.passed(DayStatus.UNKNOWN_DEVICE, proven ? Why.DEVICES_ONLINE : Why.DEVICES_NOT_LOOKED_AT);
        return trace.decided(DayStatus.ABSENT, Why.NOT_SEEN_ALL_DAY);
    }

    private DayCell cell(DayStatus status, DayRecord record, int minutes) {
        return new DayCell(
                facts.day(),
                status,
                record.firstIn(),
                record.lastOut(),
                minutes,
                record.size(),
                trace.steps(),
                policy.version());
    }
}
