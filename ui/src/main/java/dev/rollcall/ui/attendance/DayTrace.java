package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.attendance.DayExplanation;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.rule.ContractStanding;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.attendance.rule.Step;
import dev.rollcall.domain.attendance.rule.WarningLevel;
import dev.rollcall.domain.attendance.rule.Why;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules in the order they were looked at, one sentence each, the deciding one marked. What D-1 said
 * of refused punches and D-3 of the contract stands where it entered into the day.
 */
final class DayTrace extends OrderedList {
    private static final Set<Why> ABOUT_PUNCHES = EnumSet.of(Why.NO_COUNTED_PUNCH, Why.COUNTED_PUNCHES);

    private final DayExplanation day;
    private final DayTraceWords words;

    DayTrace(DayExplanation day, Times times) {
        this.day = day;
        this.words = new DayTraceWords(day.cell().day(), times::day);
        addClassName("why-steps");
        for (var step : day.cell().trace()) {
            add(line(step));
            if (step.why() == Why.ON_ROLL && day.contract() != null) {
                add(contract(day.contract()));
            }
            if (ABOUT_PUNCHES.contains(step.why())) {
                refused();
            }
        }
    }

    private ListItem line(Step step) {
        var decided = step.holds() && DayTraceWords.row(step.rule()).isPresent();
        var line = line(words.of(step), DayTraceWords.rule(step.rule()), decided ? decision() : look(step.why()));
        if (decided) {
            line.addClassName("why-decided");
        }
        return line;
    }

    private Look decision() {
        return switch (DayPanel.tone(day.cell().status())) {
            case GOOD -> Look.GOOD;
            case BAD -> Look.BAD;
            case CAUTION -> Look.CAUTION;
            case ACTION, NEUTRAL -> day.cell().status() == DayStatus.PENDING_TODAY ? Look.GOOD : Look.PLAIN;
        };
    }

    private void refused() {
        var byReason = day.punches().stream()
                .filter(punch -> !punch.counts())
                .collect(Collectors.groupingBy(PunchLine::reason, TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, punches) -> add(line(
                Labels.text("why.refused", punches.size(), Labels.of("backfill.punchReason", reason)),
                Labels.text(
                        "why.ruleOf",
                        Labels.text("why.ruleRow", "D-1", reason.row()),
                        punches.get(0).ruleVersion()),
                reason == PunchReason.DUPLICATE ? Look.PLAIN : Look.BAD)));
    }

    private ListItem contract(ContractStanding contract) {
        var words = Labels.text("why.contract", BackfillWords.contract(contract));
        if (contract.enteredUnsigned()) {
            words = Labels.text("why.contractUnsigned", BackfillWords.contract(contract), contract.days());
        }
        var look = contract.level() == WarningLevel.RED
                ? Look.BAD
                : contract.level() == WarningLevel.NONE && !contract.enteredUnsigned() ? Look.GOOD : Look.CAUTION;
        return line(words, "D-3", look);
    }

    private static Look look(Why why) {
        return switch (why) {
            case ON_ROLL,
                    PROJECT_BUILDING,
                    COUNTED_PUNCHES,
                    IN_BEFORE_OUT,
                    BACKFILL_DECIDES,
                    DEVICES_ONLINE,
                    DAY_CLOSED,
                    DAY_NOT_IN_FUTURE -> Look.GOOD;
            case NO_COUNTED_PUNCH,
                    IN_NOT_BEFORE_OUT,
                    IN_WITHOUT_OUT,
                    OUT_WITHOUT_IN,
                    NEITHER_IN_NOR_OUT,
                    NOT_SEEN_ALL_DAY -> Look.BAD;
            case DEVICES_NOT_PROVEN -> Look.CAUTION;
            case DAY_IN_FUTURE,
                    NEVER_ON_ROLL,
                    BEFORE_ENTRY,
                    AFTER_EXIT,
                    PROJECT_NOT_BUILDING,
                    NIGHT_LEFT_TO_DAY_BEFORE,
                    NIGHT_TAKEN_FROM_DAY_AFTER,
                    DAY_OPEN,
                    BACKFILL_NOT_NEEDED,
                    MINUTES_PAIRED,
                    MINUTES_SPAN,
                    DEVICES_NOT_LOOKED_AT -> Look.PLAIN;
        };
    }

    private static ListItem line(String words, String rule, Look look) {
        var sign = new Span(look.sign);
        sign.addClassName("why-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var sentence = new Span(words);
        sentence.addClassName("why-words");
        var named = new Span(rule);
        named.addClassName("why-rule");
        var line = new ListItem(sign, sentence, named);
        line.addClassNames("why-step", look.style);
        return line;
    }

    private enum Look {
        GOOD("✓", "why-good"),
        BAD("✗", "why-bad"),
        CAUTION("!", "why-caution"),
        PLAIN("·", "why-plain");

        private final String sign;
        private final String style;

        Look(String sign, String style) {
            this.sign = sign;
            this.style = style;
        }
    }
}
