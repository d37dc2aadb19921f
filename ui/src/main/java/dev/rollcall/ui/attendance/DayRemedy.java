package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.attendance.DayExplanation;
import dev.rollcall.domain.attendance.DayExplanation.Remedy;
import dev.rollcall.domain.attendance.DeviceContact;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.approval.RequestAddress;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Map;
import java.util.Optional;

/** The one thing to do about a day, in a sentence, and the step that does it for who may take it. */
final class DayRemedy extends Div {
    private final GridParts parts;
    private final long projectId;
    private final DayExplanation day;

    DayRemedy(GridParts parts, long projectId, DayExplanation day) {
        this.parts = parts;
        this.projectId = projectId;
        this.day = day;
        addClassName("remedy");
        switch (day.remedy()) {
            case NONE -> calm(isLost() ? "grid.remedy.postPerson" : "grid.remedy.NONE");
            case WAIT -> calm("grid.remedy.WAIT");
            case REQUEST_OPEN -> add(new Paragraph(Labels.text("grid.remedy.REQUEST_OPEN", requestNo())));
            case BACKFILL -> add(words(parts.filing().isOpen() ? "grid.remedy.BACKFILL" : "grid.remedy.notYours"));
            case CONTRACT -> add(words("grid.remedy.CONTRACT"));
            case PROFILE -> add(words("grid.remedy.PROFILE"));
            case DEVICE -> add(words("grid.remedy.DEVICE"));
        }
    }

    /** The step that leads on; empty when there is none, or it is not for the reader. */
    Optional<Component> action() {
        return switch (day.remedy()) {
            case NONE, WAIT -> Optional.empty();
            case REQUEST_OPEN -> openRequest();
            case BACKFILL -> backfill(true);
            case CONTRACT, PROFILE, DEVICE -> backfill(false);
        };
    }

    /** R32: when the devices were last heard of; if that is not now, the device is the cause. */
    Optional<Component> contacts() {
        if (day.remedy() != Remedy.DEVICE) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("device-contacts");
        for (var contact : parts.days().contacts(parts.workplace().caller(), projectId)) {
            var name = new Span(Labels.text("backfill.line.device", contact.gate(), contact.deviceSn()));
            var tone = contact.online() ? Tone.GOOD : Tone.BAD;
            list.add(new ListItem(name, new StatusChip(said(contact), tone)));
        }
        return Optional.of(new Div(new H3(Labels.text("grid.remedy.contacts")), list));
    }

    private void calm(String key) {
        addClassName("remedy-calm");
        add(words(key));
    }

    /** A day that does not count and that no back-fill can mend (R42). */
    private boolean isLost() {
        return switch (day.cell().status()) {
            case ABSENT, ABNORMAL_NO_IN, ABNORMAL_NO_OUT, ABNORMAL_ORDER -> true;
            default -> false;
        };
    }

    private static Paragraph words(String key) {
        return new Paragraph(Labels.text(key));
    }

    private String requestNo() {
        var number = day.openRequestNo();
        return number == null ? "" : number;
    }

    private String said(DeviceContact contact) {
        var last = contact.lastAt();
        if (last == null) {
            return Labels.text("grid.remedy.noContact");
        }
        var when = parts.times().moment(last);
        return Labels.text(contact.online() ? "grid.remedy.online" : "grid.remedy.offline", when);
    }

    private Optional<Component> backfill(boolean primary) {
        if (!parts.filing().isOpen()) {
            return Optional.empty();
        }
        var about = Map.of(
                "person", Long.toString(day.personId()), "day", day.cell().day().toString());
        var button = new Button(
                Labels.text("grid.remedy.file"),
                e -> UI.getCurrent().navigate(BackfillFormView.PATH, QueryParameters.simple(about)));
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return Optional.of(button);
    }

    private Optional<Component> openRequest() {
        var query = new RequestQuery(Scope.REACH, projectId, null, requestNo(), null, null, new PageRequest(0, 10));
        return parts.requests().page(query).rows().stream()
                .filter(row -> row.requestNo().equals(requestNo()))
                .map(RequestRow::id)
                .findFirst()
                .map(id -> new Button(
                        Labels.text("grid.remedy.look"),
                        e -> UI.getCurrent().navigate(RequestAddress.of(id, BackfillListView.PATH))));
    }
}
