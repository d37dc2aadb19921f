package dev.rollcall.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.project.StatusChangeRow;
import dev.rollcall.domain.project.StatusTransition;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.approval.RequestAddress;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;

/** The project's status changes with the columns of R94; where it is narrow, each is a card. */
final class StatusTable extends Div {
    private static final List<String> COLUMNS =
            List.of("number", "from", "to", "effective", "status", "reviewer", "filer", "filed", "actions");

    private final Times times;

    StatusTable(Times times) {
        this.times = times;
        addClassName("status-scroll");
    }

    /** @param first number of the first row, from 1 */
    void show(List<StatusChangeRow> rows, int first) {
        removeAll();
        var head = new Part("tr");
        COLUMNS.forEach(name -> {
            var cell = new Part("th");
            cell.getElement().setAttribute("scope", "col").setText(Labels.text("statusChange.column." + name));
            head.add(cell);
        });
        var body = new Part("tbody");
        for (var i = 0; i < rows.size(); i++) {
            body.add(row(rows.get(i), first + i));
        }
        var thead = new Part("thead");
        thead.add(head);
        var table = new Part("table");
        table.addClassNames("request-table", "status-table");
        table.add(thead, body);
        add(table);
    }

    private Part row(StatusChangeRow change, int number) {
        var row = new Part("tr");
        var look = new Anchor(RequestAddress.of(change.id(), StatusListView.PATH), Labels.text("statusChange.look"));
        look.getElement().setAttribute("router-link", true);
        look.setAriaLabel(Labels.text(
                "statusChange.lookAt",
                change.requestNo(),
                StatusWords.change(new StatusTransition(change.from(), change.to()))));
        row.add(
                cell("number", new Span(String.valueOf(number))),
                cell("from", StatusWords.chip(change.from())),
                cell("to", StatusWords.chip(change.to())),
                cell("effective", new Span(times.day(change.effectiveDay()))),
                cell("status", ApprovalWords.chip(change.status(), change.node() == ApprovalNode.APPLICANT)),
                cell("reviewer", new Span(reviewer(change))),
                cell("filer", new Span(change.initiatorName())),
                cell("filed", new Span(times.moment(change.submittedAt()))),
                cell("actions", look));
        return row;
    }

    private static String reviewer(StatusChangeRow change) {
        var node = change.node();
        if (node == null) {
            return Labels.text("statusChange.noReviewer");
        }
        return change.reviewers().isEmpty()
                ? ApprovalWords.node(node)
                : Labels.text("approval.personOfUnit", change.reviewers(), ApprovalWords.node(node));
    }

    private static Part cell(String name, Component content) {
        var cell = new Part("td");
        cell.addClassName("status-cell-" + name);
        cell.getElement().setAttribute("data-label", Labels.text("statusChange.column." + name));
        cell.add(content);
        return cell;
    }

    /** A plain element of a table. */
    private static final class Part extends Component implements HasComponents, HasStyle {
        Part(String tag) {
            super(new Element(tag));
        }
    }
}
