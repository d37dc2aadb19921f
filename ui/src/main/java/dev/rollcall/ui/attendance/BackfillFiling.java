package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What filing needs from the domain, in one hand. */
@Component
record BackfillFiling(
        BackfillService backfills,
        DayExplanations days,
        DocumentService documents,
        Workplace workplace,
        Times times,
        Clock clock) {}
