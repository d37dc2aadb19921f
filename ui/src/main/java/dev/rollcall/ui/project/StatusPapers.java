package dev.rollcall.ui.project;

import com.vaadin.flow.component.html.Div;
import dev.rollcall.domain.project.FileStatusChange.Paper;
import dev.rollcall.domain.project.StatusMaterial;
import dev.rollcall.ui.document.FilePlace;
import dev.rollcall.ui.shell.words.Labels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One place for each paper the change asks for (R101), and one for others; what was uploaded stays when the target changes. */
final class StatusPapers extends Div {
    private final StatusFilingTools tools;
    private final long projectId;
    private final Runnable changed;
    private final Map<StatusMaterial, FilePlace> places = new EnumMap<>(StatusMaterial.class);

    StatusPapers(StatusFilingTools tools, long projectId, Runnable changed) {
        this.tools = tools;
        this.projectId = projectId;
        this.changed = changed;
    }

    void ask(Set<StatusMaterial> required) {
        removeAll();
        required.stream().sorted().forEach(each -> add(place(each, "statusChange.form.required")));
        add(place(StatusMaterial.OTHER, "statusChange.form.optional"));
    }

    private FilePlace place(StatusMaterial material, String title) {
        var label = StatusWords.material(material);
        return places.computeIfAbsent(
                material,
                any -> new FilePlace(
                        tools.documents(),
                        tools.workplace(),
                        projectId,
                        material.name(),
                        label,
                        Labels.text(title, label),
                        changed));
    }

    /** Those of the first filing are there: whatever is added now is added to them. */
    void more() {
        places.forEach((material, place) -> place.title(Labels.text("revision.more", StatusWords.material(material))));
    }

    boolean isUnderWay() {
        return places.values().stream().anyMatch(FilePlace::isUnderWay);
    }

    /** The papers of the places that are on the page now. */
    List<Paper> papers(Set<StatusMaterial> required) {
        return places.entrySet().stream()
                .filter(each -> each.getKey() == StatusMaterial.OTHER || required.contains(each.getKey()))
                .flatMap(each -> each.getValue().documents().stream().map(file -> new Paper(each.getKey(), file)))
                .toList();
    }
}
