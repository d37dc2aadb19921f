package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Labels;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The field that finds a worker: part of the name, or a whole identity or phone number; labour workers only (R42). */
final class BackfillWorkers {
    private final BackfillService backfills;
    private final DayExplanations days;
    private final Workplace workplace;
    private final long projectId;

    BackfillWorkers(BackfillService backfills, DayExplanations days, Workplace workplace, long projectId) {
        this.backfills = backfills;
        this.days = days;
        this.workplace = workplace;
        this.projectId = projectId;
    }

    ComboBox<WorkerCard> field() {
        var field = new ComboBox<WorkerCard>(Labels.text("backfill.form.worker"));
        field.setItems(query -> backfills
                .workers(workplace.caller(), projectId, query.getFilter().orElse(""))
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.setItemLabelGenerator(BackfillWorkers::label);
        field.setRenderer(new ComponentRenderer<>(BackfillWorkers::line));
        field.setPlaceholder(Labels.text("backfill.form.workerHint"));
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("data-search", true);
        return field;
    }

    /** The worker an address names; empty when not among those the caller may file for. */
    Optional<WorkerCard> card(long personId, LocalDate day) {
        var caller = workplace.caller();
        return days.explain(caller, projectId, personId, day).stream()
                .flatMap(each -> backfills.workers(caller, projectId, each.name()).stream())
                .filter(card -> card.personId() == personId)
                .findFirst();
    }

    private static String label(WorkerCard card) {
        return card.teamName() == null
                ? card.name()
                : Labels.text("backfill.form.workerLabel", card.name(), card.teamName());
    }

    private static Div line(WorkerCard card) {
        var about = new Span(Stream.of(card.teamName(), card.occupation(), card.maskedIdNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        about.addClassNames("secondary", "small");
        var line = new Div(new Span(card.name()), about);
        line.addClassName("worker-line");
        return line;
    }
}
