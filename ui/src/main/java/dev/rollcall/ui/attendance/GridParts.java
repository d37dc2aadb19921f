package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.attendance.MonthGrid;
import dev.rollcall.ui.approval.RequestLists;
import dev.rollcall.ui.shell.Incidents;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the month grid and its 为什么 ask for, in one hand. */
@Component
record GridParts(
        MonthGrid months,
        DayExplanations days,
        BackfillEntry filing,
        RequestLists requests,
        Workplace workplace,
        Incidents incidents,
        Times times,
        Clock clock) {}
