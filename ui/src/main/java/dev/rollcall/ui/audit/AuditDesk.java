package dev.rollcall.ui.audit;

import com.vaadin.flow.component.button.Button;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditExports;
import dev.rollcall.domain.audit.DailyHeads;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Labels;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What screens show of the audit: the last kept day for everybody, exports for auditors. */
@Component
public class AuditDesk {
    private final DailyHeads heads;
    private final AuditExports exports;
    private final ProjectService projects;
    private final Workplace workplace;
    private final Clock clock;

    AuditDesk(DailyHeads heads, AuditExports exports, ProjectService projects, Workplace workplace, Clock clock) {
        this.heads = heads;
        this.exports = exports;
        this.projects = projects;
        this.workplace = workplace;
        this.clock = clock;
    }

    /** The line below a list; empty until a day was kept. */
    public Optional<AuditFoot> foot() {
        return heads.latest().map(day -> new AuditFoot(day, isAuditor() ? exports.fingerprint() : null));
    }

    /** The last kept day alone, for the page somebody begins with. */
    public Optional<AuditFoot> dayFoot() {
        return heads.latest().map(day -> new AuditFoot(day, null));
    }

    /**
     * A list somebody has searched for.
     *
     * @param count in words
     * @param address its export
     */
    public record Listed(String count, String address) {}

    /** The button of auditors, for the days of a project. */
    public Optional<Button> export() {
        return button(() -> dialog().open());
    }

    /** The button of auditors where they search: what is listed, or the days of a project. */
    public Optional<Button> export(Supplier<Listed> listed) {
        return button(() -> dialog().offer(listed.get()).open());
    }

    private Optional<Button> button(Runnable open) {
        return isAuditor() ? Optional.of(new Button(Labels.text("audit.export"), e -> open.run())) : Optional.empty();
    }

    private AuditExportDialog dialog() {
        var caller = workplace.caller();
        return new AuditExportDialog(
                projects.projects(caller, ""),
                workplace.project().map(ProjectSummary::id).orElse(null),
                SiteTime.dayOf(clock.instant()));
    }

    private boolean isAuditor() {
        return workplace.caller().is(Role.AUDITOR);
    }
}
