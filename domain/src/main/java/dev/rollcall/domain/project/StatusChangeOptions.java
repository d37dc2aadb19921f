package dev.rollcall.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who may file can choose from.
 *
 * @param current status as last decided
 * @param openRequestNo the one open request of the project; null when there is none
 */
public record StatusChangeOptions(
        ProjectStatus current,
        List<Target> targets,
        LocalDate earliest,
        LocalDate latest,
        @Nullable String openRequestNo) {

    public StatusChangeOptions {
        targets = List.copyOf(targets);
    }

    /** A status D-4 allows next, and the papers it asks for. */
    public record Target(ProjectStatus status, boolean resumes, Set<StatusMaterial> required) {

        public Target {
            required = Set.copyOf(required);
        }
    }
}
