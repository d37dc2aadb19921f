package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.attendance.BackfillPreview;
import dev.rollcall.domain.attendance.BackfillReceipt;
import dev.rollcall.domain.attendance.DayExplanation;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.approval.RequestAddress;
import dev.rollcall.ui.attendance.BackfillProblems.Field;
import dev.rollcall.ui.shell.kit.Go;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A back-fill being filled in: fields left, the day and the approvers right, 提交 at the foot. */
final class BackfillDesk extends Div {
    private final BackfillFiling filing;
    private final long projectId;
    private final UUID token = UUID.randomUUID();
    private final BackfillWorkers workers;
    private final BackfillForm form;
    private final BackfillDayPanel dayPanel;
    private final BackfillRouteSteps route = new BackfillRouteSteps();
    private final BackfillDraftLine draftLine;
    private final Div warning = new Div();
    private final Button submit;
    private boolean filed;

    BackfillDesk(BackfillFiling filing, long projectId, BackfillKnown known) {
        this.filing = filing;
        this.projectId = projectId;
        addClassName("backfill-desk");
        workers = new BackfillWorkers(filing.backfills(), filing.days(), filing.workplace(), projectId);
        var files = new BackfillFiles(
                filing.documents(), filing.workplace(), projectId, () -> formOf().touched(Field.FILES));
        form = new BackfillForm(workers.field(), files, this::changed);
        dayPanel = new BackfillDayPanel(filing.times());
        draftLine = new BackfillDraftLine(filing, projectId, this::take, this::startAnew);
        var today = filing.times().today();
        form.limitDay(today.minusDays(filing.days().policy().backfill().windowDays()), today);
        warning.addClassNames("hint", "hint-caution");
        warning.setVisible(false);
        submit = new Button(Labels.text("backfill.form.submit"), e -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        var cancel = new Button(
                Labels.text("backfill.form.leave"), e -> UI.getCurrent().navigate(BackfillListView.class));
        var gap = new Span();
        gap.addClassName("foot-gap");
        var foot = new Div(draftLine.state(), gap, cancel, submit);
        foot.addClassName("form-foot");
        var left = new Div(form, warning);
        left.addClassName("desk-fields");
        var right = new Div(dayPanel, route);
        right.addClassName("desk-facts");
        var columns = new Div(left, right);
        columns.addClassName("desk-columns");
        add(draftLine, columns, foot);
        route.show(filing.backfills().route(filing.workplace().caller(), projectId));
        begin(known);
    }

    // The files' listener is made before the form exists and is called only after.
    private BackfillForm formOf() {
        return form;
    }

    private void begin(BackfillKnown known) {
        var kept = draftLine.kept();
        if (known.isNothing() && kept.isPresent()) {
            take(kept.get());
            draftLine.taken();
            return;
        }
        kept.filter(draft -> !draft.isAbout(
                        known.personId(),
                        known.day() == null ? null : known.day().toString()))
                .ifPresentOrElse(
                        draftLine::offer,
                        () -> kept.ifPresent(draft -> {
                            take(draft);
                            draftLine.taken();
                        }));
        if (form.day().isEmpty()) {
            startWith(known);
        }
    }

    private void startWith(BackfillKnown known) {
        var day = known.day() == null ? filing.times().today() : known.day();
        form.day(day);
        if (known.personId() != null) {
            workers.card(known.personId(), day).ifPresent(form::worker);
        }
        form.visitKnown();
        refresh(true);
    }

    private void take(BackfillDraft draft) {
        var day = draft.day() == null ? filing.times().today() : LocalDate.parse(draft.day());
        form.day(day);
        if (draft.personId() != null) {
            workers.card(draft.personId(), day).ifPresent(form::worker);
        }
        form.show(draft);
        form.visitKnown();
        refresh(false);
    }

    private void startAnew() {
        UI.getCurrent().navigate(BackfillFormView.class);
    }

    private void changed(Field field) {
        refresh(field == Field.WORKER || field == Field.DAY);
        draftLine.save(form.draft());
    }

    /** @param otherDay worker or day changed: what the day lacks is offered anew */
    private void refresh(boolean otherDay) {
        var explanation = explanation();
        if (otherDay) {
            explanation.ifPresent(each -> form.claims().suggest(each.cell()));
        }
        var day = form.day().orElse(filing.times().today());
        dayPanel.show(
                explanation.orElse(null),
                day,
                form.claims().claims(day),
                filing.clock().instant());
        judge();
    }

    private Optional<DayExplanation> explanation() {
        var caller = filing.workplace().caller();
        return form.worker()
                .flatMap(card ->
                        form.day().flatMap(day -> filing.days().explain(caller, projectId, card.personId(), day)));
    }

    private BackfillProblems judge() {
        var preview = form.filled(token, projectId, BackfillReason.FORGOTTEN)
                .map(command ->
                        filing.backfills().preview(command, filing.workplace().caller()));
        var problems = preview.map(each -> BackfillProblems.of(each.refusals(), each.punchFaults()))
                .orElseGet(() -> BackfillProblems.of(List.of(), List.of()));
        if (form.worker().isEmpty()) {
            problems.with(Field.WORKER, Labels.text("backfill.form.workerMissing"));
        }
        if (form.day().isEmpty()) {
            problems.with(Field.DAY, Labels.text("backfill.form.dayMissing"));
        }
        if (form.reason().isEmpty()) {
            problems.with(Field.REASON, Labels.text("backfill.form.reasonMissing"));
        }
        form.say(problems);
        preview.ifPresent(each -> route.show(each.route()));
        warn(preview, problems);
        return problems;
    }

    private void warn(Optional<BackfillPreview> preview, BackfillProblems problems) {
        var incomplete = preview.filter(each -> !each.completesDay()).isPresent()
                && problems.at(Field.PUNCHES).isEmpty();
        warning.setText(incomplete ? Labels.text("backfill.form.stillIncomplete") : "");
        warning.setVisible(incomplete);
    }

    /** The same form sent twice files one request: the token is the form's own. */
    private void submit() {
        if (filed) {
            return;
        }
        try {
            form.visitAll();
            var problems = judge();
            if (!problems.fields().isEmpty()) {
                problems.at(Field.FORM).ifPresent(Notices::refused);
                form.goTo(problems);
                return;
            }
            var command =
                    form.filled(token, projectId, form.reason().orElseThrow()).orElseThrow();
            var outcome = filing.backfills().file(command, filing.workplace().caller());
            outcome.why().ifPresent(this::refused);
            outcome.result().ifPresent(this::filed);
        } finally {
            submit.setEnabled(!filed);
        }
    }

    private void refused(Refusal refusal) {
        var problems = BackfillProblems.of(List.of(refusal), List.of());
        form.say(problems);
        Notices.refused(Refusals.sentence(refusal));
    }

    private void filed(BackfillReceipt receipt) {
        filed = true;
        Notices.done(Labels.text("backfill.form.filed", receipt.requestNo()));
        Go.to(RequestAddress.of(receipt.requestId(), BackfillListView.PATH));
    }
}
