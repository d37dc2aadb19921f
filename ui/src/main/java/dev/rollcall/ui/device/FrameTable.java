package dev.rollcall.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.device.FrameLine;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Frames of a device, the newest first. A row once made stays as it is until it is one too many. */
final class FrameTable extends Div {
    static final int MOST = 200;

    /** Rows that another process wrote a moment later may have lower numbers. */
    private static final int LATE = 50;

    private static final List<String> COLUMNS = List.of("time", "way", "label", "length", "content", "act");
    private static final String COPY =
            "return navigator.clipboard" + " ? navigator.clipboard.writeText($0).then(() => true, () => false) : false";

    private final Times times;
    private final NativeTable table = new NativeTable();
    private final TreeMap<Long, NativeTableRow> rows = new TreeMap<>(Comparator.reverseOrder());
    private final Paragraph none = new Paragraph();
    private final Paragraph last = new Paragraph(Labels.text("frames.last", MOST));

    FrameTable(Times times) {
        this.times = times;
        addClassName("frames-scroll");
        table.addClassName("frames-table");
        var head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(Labels.text("frames.column." + column)));
        none.addClassName("secondary");
        last.addClassNames("secondary", "small");
        add(none, table, last);
        count();
    }

    /** The number behind which new rows are asked for. */
    long newest() {
        return rows.isEmpty() ? 0 : Math.max(0, rows.firstKey() - LATE);
    }

    /** Whether there may be more soon; for the words where there are no rows. */
    void waits(boolean running) {
        var words = Labels.text(running ? "frames.noneYet" : "frames.none");
        if (!none.getText().equals(words)) {
            none.setText(words);
        }
    }

    void add(List<FrameLine> frames) {
        frames.stream()
                .filter(frame -> !rows.containsKey(frame.id()))
                .sorted(Comparator.comparingLong(FrameLine::id))
                .forEach(this::insert);
        while (rows.size() > MOST) {
            rows.pollLastEntry();
            table.getBody().removeRow(rows.size());
        }
        count();
    }

    private void insert(FrameLine frame) {
        var row = table.getBody().insertRow(rows.headMap(frame.id()).size());
        rows.put(frame.id(), row);
        row.addClassName(frame.fromDevice() ? "frame-from" : "frame-to");
        row.getElement().setAttribute("data-frame", Long.toString(frame.id()));
        cell(row, "time").setText(time(frame));
        cell(row, "way").setText(Labels.text(frame.fromDevice() ? "frames.fromDevice" : "frames.toDevice"));
        cell(row, "label").setText(frame.label());
        cell(row, "length").setText(Labels.text("frames.bytes", frame.bytes()));
        if (frame.shown().isEmpty()) {
            var hidden = new Span(frame.bytes() == 0 ? DeviceWords.NEVER : Labels.text("frames.hidden"));
            hidden.addClassName("secondary");
            cell(row, "content").add(hidden);
        } else {
            cell(row, "content").add(new Pre(frame.shown()));
        }
        cell(row, "act").add(copy(frame));
    }

    private static NativeTableCell cell(NativeTableRow row, String column) {
        var cell = row.addDataCell();
        cell.addClassName("frame-" + column);
        return cell;
    }

    /** With its day where that is not today. */
    private String time(FrameLine frame) {
        var day = SiteTime.dayOf(frame.at());
        var time = times.toTheSecond(frame.at());
        return day.equals(times.today()) ? time : times.day(day) + " " + time;
    }

    private Button copy(FrameLine frame) {
        var words = String.join(
                "\t",
                time(frame),
                Labels.text(frame.fromDevice() ? "frames.fromDevice" : "frames.toDevice"),
                frame.label(),
                Labels.text("frames.bytes", frame.bytes()),
                frame.shown());
        var copy = new Button(Labels.text("frames.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        copy.setAriaLabel(Labels.text("frames.copyOne", frame.label(), time(frame)));
        copy.addClickListener(e -> getElement().executeJs(COPY, words).then(Boolean.class, done -> {
            if (done) {
                copy.setText(Labels.text("frames.copied"));
            } else {
                Notices.refused(Labels.text("frames.copyRefused"));
            }
        }));
        return copy;
    }

    private void count() {
        none.setVisible(rows.isEmpty());
        table.setVisible(!rows.isEmpty());
        last.setVisible(rows.size() == MOST);
    }
}
