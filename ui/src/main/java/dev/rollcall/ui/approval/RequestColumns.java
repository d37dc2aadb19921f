package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.ui.approval.RequestTable.Column;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns lists of requests are made of. */
public final class RequestColumns {
    private final Times times;

    public RequestColumns(Times times) {
        this.times = times;
    }

    /** What is asked, as the link to the whole of it; below it team and reason. */
    public static Column title(Function<RequestRow, String> address) {
        return new Column(Labels.text("request.column.title"), "cell-title", row -> {
            var link = new Anchor(address.apply(row), row.title());
            link.getElement().setAttribute("router-link", true);
            link.addClassName("request-link");
            return lines(link, new Span(row.subtitle()));
        });
    }

    public static Column number() {
        return new Column(Labels.text("request.column.number"), "cell-number", row -> {
            var number = new Span(row.requestNo());
            number.addClassNames("mono", "nowrap");
            return number;
        });
    }

    public static Column unit() {
        return Column.text(Labels.text("request.column.unit"), "cell-unit", RequestRow::unitName);
    }

    /** Where it belongs: the unit, and below it the project. */
    static Column place() {
        return new Column(
                Labels.text("request.column.place"),
                "cell-unit",
                row -> lines(RequestTable.titled(row.unitName()), RequestTable.titled(row.projectName())));
    }

    /** The state, and while it is open the station it stands at. */
    public static Column status() {
        return new Column(Labels.text("request.column.status"), "cell-status", row -> {
            var chip = ApprovalWords.chip(row.status(), row.node() == ApprovalNode.APPLICANT);
            return row.node() == null ? chip : lines(chip, new Span(ApprovalWords.node(row.node())));
        });
    }

    public Column filed() {
        return new Column(
                Labels.text("request.column.filed"),
                "cell-filed",
                row -> lines(RequestTable.titled(row.initiatorName()), new Span(times.moment(row.submittedAt()))));
    }

    public Column finished() {
        return Column.text(
                Labels.text("request.column.finished"),
                "cell-finished",
                row -> row.finishedAt() == null ? null : times.moment(row.finishedAt()));
    }

    public Column mine() {
        return new Column(Labels.text("request.column.mine"), "cell-mine", this::mine);
    }

    private @Nullable Component mine(RequestRow row) {
        if (row.myVerdict() == null || row.myDecidedAt() == null) {
            return null;
        }
        var tone = switch (row.myVerdict()) {
            case APPROVE -> Tone.GOOD;
            case REJECT -> Tone.BAD;
            case RETURN -> Tone.CAUTION;
        };
        return lines(
                new StatusChip(ApprovalWords.verdict(row.myVerdict()), tone),
                new Span(times.moment(row.myDecidedAt())));
    }

    /** Two lines of one cell, the second one quieter. */
    private static Div lines(Component first, Span second) {
        second.addClassName("cell-second");
        var lines = new Div(first, second);
        lines.addClassName("cell-lines");
        return lines;
    }
}
