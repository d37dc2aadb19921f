package dev.rollcall.ui.approval;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.BulkItem;
import dev.rollcall.domain.approval.BulkItem.Part;
import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import dev.rollcall.ui.shell.words.Times;
import org.jspecify.annotations.Nullable;

/** One task of a set: the box where it may be decided with the others, what speaks against that, what became of it. */
final class BulkRow extends ListItem {
    private final BulkItem item;
    private final Checkbox box = new Checkbox();
    private final Anchor link = new Anchor();

    /**
     * @param submitted the set's verdict; null while boxes can still be ticked
     * @param ticked before the row is drawn anew
     */
    BulkRow(BulkItem item, String address, @Nullable Verdict submitted, boolean ticked, Times times, Runnable changed) {
        this.item = item;
        addClassName("bulk-row");
        box.setAriaLabel(Labels.text("bulk.take", item.title()));
        box.setValue(submitted == null ? ticked && isOffered() : item.chosen());
        box.setEnabled(submitted == null && isOffered());
        box.addValueChangeListener(e -> changed.run());
        link.setText(item.title());
        link.setHref(address);
        link.addClassName("inbox-row-title");
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-task", item.taskId());
        var top = new Div(link, DueChip.of(item.dueAt(), times));
        top.addClassName("inbox-row-line");
        var number = new Span(item.requestNo());
        number.addClassNames("mono", "nowrap");
        var bottom = new Div(new Span(Labels.text("bulk.about", item.subtitle(), item.projectName())), number);
        bottom.addClassNames("inbox-row-line", "secondary");
        var text = new Div(top, bottom, marks(submitted));
        text.addClassName("bulk-row-text");
        add(box, text);
    }

    /** Can still be decided together with others. */
    boolean isOffered() {
        return item.part() == Part.TOGETHER && item.now() == TaskState.OPEN;
    }

    boolean isTicked() {
        return isOffered() && Boolean.TRUE.equals(box.getValue());
    }

    String taskId() {
        return item.taskId();
    }

    void tick(boolean on) {
        if (box.isEnabled()) {
            box.setValue(on);
        }
    }

    void toggle() {
        tick(!isTicked());
    }

    void focus() {
        if (box.isEnabled()) {
            box.focus();
        } else {
            link.getElement().executeJs("this.focus()");
        }
    }

    private Div marks(@Nullable Verdict submitted) {
        var marks = new Div();
        marks.addClassName("inbox-row-marks");
        if (item.refused() != null) {
            marks.add(new StatusChip(Refusals.sentence(item.refused()), Tone.BAD));
        } else if (item.endedAt() != null && submitted != null) {
            marks.add(new StatusChip(Labels.of("bulk.ended", submitted), Tone.GOOD));
        } else if (item.now() != TaskState.OPEN) {
            marks.add(new StatusChip(Labels.text("bulk.endedElsewhere"), Tone.NEUTRAL));
        } else if (item.part() == Part.DRAWN) {
            marks.add(new StatusChip(Labels.text("bulk.part.DRAWN"), Tone.ACTION));
        }
        if (item.grade() != null) {
            marks.add(EvidenceWords.gradeChip(item.grade()));
        }
        item.flags().forEach(flag -> marks.add(flag(flag)));
        return marks;
    }

    private static StatusChip flag(EvidenceFlag flag) {
        return new StatusChip(EvidenceWords.sentence(flag), flag.red() ? Tone.BAD : Tone.CAUTION);
    }
}
