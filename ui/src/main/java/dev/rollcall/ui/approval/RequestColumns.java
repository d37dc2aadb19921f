package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.approval.Verdict;
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

    /** What is asked, as the link to the whole of it. */
    public static Column title(Function<RequestRow, String> address) {
        return new Column(Labels.text("request.column.title"), "cell-title", row -> {
            var link = new Anchor(address.apply(row), row.title());
            link.getElement().setAttribute("router-link", true);
            link.addClassName("request-link");
            return link;
        });
    }

    public static Column number() {
        return new Column(Labels.text("request.column.number"), "cell-number", row -> {
            var number = new Span(row.requestNo());
            number.addClassNames("mono", "nowrap");
            return number;
        });
    }

    public static Column project() {
        return Column.text(Labels.text("request.column.project"), "cell-project", RequestRow::projectName);
    }

    public static Column about() {
        return Column.text(Labels.text("request.column.about"), "cell-about", RequestRow::subtitle);
    }

    public static Column unit() {
        return Column.text(Labels.text("request.column.unit"), "cell-unit", RequestRow::unitName);
    }

    /** The state, and while it is open the station it stands at. */
    public static Column status() {
        return new Column(Labels.text("request.column.status"), "cell-status", row -> {
            var status = new Span(ApprovalWords.chip(row.status()));
            if (row.node() != null) {
                status.add(new Span(" " + ApprovalWords.node(row.node())));
            }
            status.addClassName("nowrap");
            return status;
        });
    }

    public Column filed() {
        return Column.text(
                Labels.text("request.column.filed"),
                "cell-filed",
                row -> Labels.text("request.filedShort", row.initiatorName(), times.moment(row.submittedAt())));
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
        var tone = row.myVerdict() == Verdict.APPROVE ? Tone.GOOD : Tone.BAD;
        var mine = new Span(new StatusChip(ApprovalWords.verdict(row.myVerdict()), tone));
        mine.add(new Span(" " + times.moment(row.myDecidedAt())));
        mine.addClassName("nowrap");
        return mine;
    }
}
