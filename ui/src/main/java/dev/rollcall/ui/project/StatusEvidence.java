package dev.rollcall.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.project.StatusDossier;
import dev.rollcall.domain.project.StatusMaterial;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.document.FileShelf;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reviewer looks at: the change and its day, what stands against it, the reason, the papers, the route. */
final class StatusEvidence extends Div {
    private final Times times;

    StatusEvidence(StatusDossier dossier, Times times) {
        this.times = times;
        addClassNames("backfill-evidence", "status-evidence");
        part(Labels.text("statusChange.part.change"), change(dossier));
        moved(dossier);
        if (dossier.story().request().status() == RequestStatus.OPEN) {
            part(Labels.text("statusChange.part.blockers"), new StatusBlockerList(dossier.blockers()));
        }
        part(Labels.text("statusChange.part.reason"), new Paragraph(dossier.reason()));
        papers(dossier);
        part(Labels.text("statusChange.part.route"), route(dossier));
    }

    private void part(String title, Component... content) {
        var section = new Div(new H3(title));
        section.add(content);
        section.addClassName("evidence-part");
        add(section);
    }

    private Component change(StatusDossier dossier) {
        var line = new Div(
                StatusWords.chip(dossier.change().from()),
                new Span("→"),
                StatusWords.chip(dossier.change().to()));
        line.addClassName("status-line");
        line.getElement().setAttribute("role", "img").setAttribute("aria-label", StatusWords.change(dossier.change()));
        var days = new Paragraph(Labels.text(
                dossier.firstDay().equals(dossier.effectiveDay())
                        ? "statusChange.effective"
                        : "statusChange.effectiveOther",
                times.day(dossier.effectiveDay()),
                times.day(dossier.firstDay())));
        return new Div(line, days, effect(dossier));
    }

    private static Paragraph effect(StatusDossier dossier) {
        var change = dossier.change();
        var key = change.pausesAttendance() ? "pauses" : change.resumes() ? "resumes" : "none";
        var effect = new Paragraph(Labels.text("statusChange.effect." + key));
        effect.addClassNames("secondary", "small");
        return effect;
    }

    /** X21: nobody can approve any more, and the page says so before somebody tries. */
    private void moved(StatusDossier dossier) {
        if (dossier.movedOn()) {
            var line = new Div(
                    new StatusChip("", Tone.BAD),
                    new Span(Labels.text(
                            "statusChange.moved",
                            StatusWords.status(dossier.change().from()),
                            StatusWords.status(dossier.currentStatus()))));
            line.addClassNames("hint", "hint-bad");
            add(line);
        }
    }

    private void papers(StatusDossier dossier) {
        Map<StatusMaterial, List<FileCard>> byMaterial = dossier.papers().stream()
                .collect(Collectors.groupingBy(
                        paper -> paper.material() == null ? StatusMaterial.OTHER : paper.material(),
                        LinkedHashMap::new,
                        Collectors.mapping(StatusDossier.Paper::file, Collectors.toList())));
        byMaterial.forEach((material, files) ->
                part(Labels.text("statusChange.part.paper", StatusWords.material(material)), new FileShelf(files)));
    }

    private static Component route(StatusDossier dossier) {
        return new Paragraph(ruling(dossier));
    }

    /** Which row of which table made the route. */
    static String ruling(StatusDossier dossier) {
        var ruling = dossier.ruling();
        return Labels.text(
                "statusChange.ruling",
                Labels.of("statusChange.level", dossier.managingLevel()),
                Labels.of("statusChange.route", ruling.route()),
                ApprovalWords.table(ruling.table()),
                ruling.version(),
                ruling.row());
    }
}
