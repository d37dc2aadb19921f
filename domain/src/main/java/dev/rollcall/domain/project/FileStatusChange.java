package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.FilingForm;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A request to change a project's status (1.5, R95).
 *
 * @param token made when the form was opened; the same token twice files one request
 * @param effectiveDay from which the new status is to hold, Asia/Shanghai
 * @param papers supporting materials, uploaded before by the same account
 */
public record FileStatusChange(
        UUID token, long projectId, ProjectStatus target, LocalDate effectiveDay, String reason, List<Paper> papers)
        implements FilingForm {

    public FileStatusChange {
        reason = reason.strip();
        papers = papers.stream().distinct().toList();
    }

    /** One file and what it is. */
    public record Paper(StatusMaterial material, UUID document) {}

    @Override
    public List<UUID> documents() {
        return papers.stream().map(Paper::document).toList();
    }

    Set<StatusMaterial> materials() {
        var materials = EnumSet.noneOf(StatusMaterial.class);
        papers.forEach(paper -> materials.add(paper.material()));
        return materials;
    }
}
