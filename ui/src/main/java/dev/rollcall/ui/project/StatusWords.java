package dev.rollcall.ui.project;

import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.StatusBlocker;
import dev.rollcall.domain.project.StatusMaterial;
import dev.rollcall.domain.project.StatusTransition;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.words.Labels;
import org.jspecify.annotations.Nullable;

/** Statuses, papers and blockers in the words of the screen. */
final class StatusWords {
    private StatusWords() {}

    static String status(ProjectStatus status) {
        return Labels.of("project.status", status);
    }

    static StatusChip chip(ProjectStatus status) {
        return new StatusChip(status(status), ProjectTable.tone(status));
    }

    /** 在建 → 停工; 复工 is said by its name. */
    static String change(StatusTransition change) {
        var words = Labels.text("statusChange.change", status(change.from()), status(change.to()));
        return change.resumes() ? Labels.text("statusChange.resume", words) : words;
    }

    static String material(@Nullable StatusMaterial material) {
        return Labels.of("statusChange.material", material == null ? StatusMaterial.OTHER : material);
    }

    static String blocker(StatusBlocker blocker) {
        var examples = String.join(Labels.text("list.comma"), blocker.examples());
        return Labels.text(
                "statusChange.blocker." + blocker.kind(),
                blocker.count(),
                examples.isEmpty() ? "" : Labels.text("statusChange.examples", examples));
    }
}
