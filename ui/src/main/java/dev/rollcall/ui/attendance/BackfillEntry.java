package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether the person before the screen may file back-fills on the current project at all (1.6). */
@Component
class BackfillEntry {
    private static final long NOBODY = 0;

    private final BackfillService backfills;
    private final Workplace workplace;
    private final Times times;

    BackfillEntry(BackfillService backfills, Workplace workplace, Times times) {
        this.backfills = backfills;
        this.workplace = workplace;
        this.times = times;
    }

    boolean isOpen() {
        return workplace.project().isPresent() && refusal().isEmpty();
    }

    /** The service judges who files before it looks at anything else; a form about nobody is enough to ask it. */
    Optional<Refusal> refusal() {
        var project = workplace.project().map(ProjectSummary::id);
        if (project.isEmpty()) {
            return Optional.of(Refusal.of("PROJECT_NOT_FOUND"));
        }
        var form = new FileBackfill(
                UUID.randomUUID(),
                project.get(),
                NOBODY,
                times.today(),
                List.of(),
                BackfillReason.FORGOTTEN,
                "",
                List.of());
        return backfills.preview(form, workplace.caller()).refusals().stream()
                .filter(refusal -> refusal.code().equals("FILING_NOT_ALLOWED"))
                .findFirst();
    }
}
