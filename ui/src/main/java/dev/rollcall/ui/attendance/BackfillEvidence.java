package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.ui.approval.EvidencePart;
import dev.rollcall.ui.document.FileShelf;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The evidence of a back-fill, richest first: grade and doubts, the drawn day, figures, hints, words, files, raw punches. */
final class BackfillEvidence extends Div {
    private final Times times;

    BackfillEvidence(BackfillDossier dossier, Times times, Instant present) {
        this.times = times;
        addClassName("backfill-evidence");
        add(new EvidencePart(dossier.evidence()));
        var line = BackfillDayLine.of(dossier.day(), dossier.devices(), dossier.punches(), dossier.claims(), present);
        var now = new Paragraph(Labels.text(
                "backfill.form.dayShows", BackfillWords.status(dossier.cellNow().status())));
        part(Labels.text("backfill.part.day", times.day(dossier.day())), new BackfillDayDrawing(line, times), now);
        add(new BackfillTiles(dossier));
        hints(dossier);
        part(Labels.text("backfill.part.reason"), words(dossier));
        files(dossier);
        punches(dossier);
        part(Labels.text("backfill.part.worker"), worker(dossier.worker()));
    }

    private void part(String title, Component... content) {
        var section = new Div(new H3(title));
        section.add(content);
        section.addClassName("evidence-part");
        add(section);
    }

    private void hints(BackfillDossier dossier) {
        var hints = new Div();
        hints.addClassName("hints");
        new BackfillHints(times).of(dossier).forEach(hint -> {
            var sentence = new Div(new StatusChip("", hint.tone()), new Span(hint.sentence()));
            sentence.addClassNames("hint", "hint-" + hint.tone().name().toLowerCase(java.util.Locale.ROOT));
            hints.add(sentence);
        });
        add(hints);
    }

    private static Component words(BackfillDossier dossier) {
        var words = new Div();
        var reason = BackfillWords.reason(dossier.reason());
        words.add(new Paragraph(
                dossier.explanation().isBlank()
                        ? Labels.text("backfill.part.noWords", reason)
                        : Labels.text("backfill.part.words", reason, dossier.explanation())));
        return words;
    }

    private void files(BackfillDossier dossier) {
        var count = dossier.files().size();
        part(
                Labels.text("backfill.part.files", count),
                count == 0 ? new Paragraph(Labels.text("backfill.part.noFiles")) : new FileShelf(dossier.files()));
    }

    private void punches(BackfillDossier dossier) {
        part(
                BackfillPunchTable.title("backfill.part.punches", dossier.punches()),
                dossier.punches().isEmpty()
                        ? new Paragraph(Labels.text("backfill.part.noPunches"))
                        : new BackfillPunchTable(dossier.day(), dossier.punches(), times));
    }

    private static Component worker(WorkerCard worker) {
        var id = new Span(worker.maskedIdNumber());
        id.addClassName("mono");
        var line = new Paragraph(Stream.of(worker.name(), worker.unitName(), worker.teamName(), worker.occupation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        line.add(" · ");
        line.add(id);
        return line;
    }
}
