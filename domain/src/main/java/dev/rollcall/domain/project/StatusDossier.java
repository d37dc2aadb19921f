package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.document.FileCard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status change with what stands beside it, for the reviewer and the auditor.
 *
 * @param effectiveDay as asked for
 * @param firstDay first day of the new status: as it became, or as it would if approved today
 * @param required papers this change asks for
 * @param blockers what stands against it now; empty once it ended
 * @param currentStatus the project's own, as last decided
 * @param movedOn the project's status is no longer the one at filing, so that nobody can approve (X21)
 * @param ruling row of the decision table its route came from
 * @param mayWithdraw the reader filed it and nobody has decided yet
 */
public record StatusDossier(
        RequestStory story,
        String projectName,
        StatusTransition change,
        LocalDate effectiveDay,
        LocalDate firstDay,
        String reason,
        String initiatorName,
        List<StatusMaterial> required,
        List<Paper> papers,
        List<StatusBlocker> blockers,
        ProjectStatus currentStatus,
        boolean movedOn,
        RegionLevel managingLevel,
        ReviewRoutes.Ruling ruling,
        boolean mayWithdraw) {

    public StatusDossier {
        required = List.copyOf(required);
        papers = List.copyOf(papers);
        blockers = List.copyOf(blockers);
    }

    /** A file and what it is. */
    public record Paper(@Nullable StatusMaterial material, FileCard file) {}
}
