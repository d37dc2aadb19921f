package dev.rollcall.ui.approval;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.approval.BulkItem;
import dev.rollcall.domain.approval.BulkSet;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tasks of a set with their boxes. */
final class BulkList extends Div {
    private final Times times;
    private final Checkbox all = new Checkbox();
    private final UnorderedList list = new UnorderedList();
    private final List<BulkRow> rows = new ArrayList<>();
    private int at = -1;

    BulkList(Times times) {
        this.times = times;
        addClassName("list-scroll");
        list.addClassNames("inbox-list", "bulk-list");
        list.getElement().setAttribute("aria-label", Labels.text("bulk.list"));
        all.addClassName("bulk-all");
        all.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                rows.forEach(row -> row.tick(e.getValue()));
            }
        });
        add(all, list);
        Keys.of(this)
                .bind("j", Labels.text("inbox.key.next"), () -> move(1))
                .bind("ArrowDown", Labels.text("inbox.key.next"), () -> move(1))
                .bind("k", Labels.text("inbox.key.previous"), () -> move(-1))
                .bind("ArrowUp", Labels.text("inbox.key.previous"), () -> move(-1))
                .bind("x", Labels.text("bulk.key.tick"), this::toggle);
    }

    void show(BulkSet set) {
        var cleared = rows.stream()
                .filter(row -> row.isOffered() && !row.isTicked())
                .map(BulkRow::taskId)
                .collect(Collectors.toSet());
        rows.clear();
        list.removeAll();
        set.items().forEach(item -> rows.add(row(set, item, cleared)));
        rows.forEach(list::add);
        all.setVisible(set.verdict() == null && rows.stream().anyMatch(BulkRow::isOffered));
        count();
    }

    private BulkRow row(BulkSet set, BulkItem item, Set<String> cleared) {
        return new BulkRow(
                item,
                TaskView.fromSet(item.taskId(), set.id()),
                set.verdict(),
                !cleared.contains(item.taskId()),
                times,
                this::count);
    }

    List<String> chosen() {
        return rows.stream().filter(BulkRow::isTicked).map(BulkRow::taskId).toList();
    }

    private void count() {
        var offered = rows.stream().filter(BulkRow::isOffered).count();
        var on = rows.stream().filter(BulkRow::isTicked).count();
        all.setValue(offered > 0 && on == offered);
        all.setIndeterminate(on > 0 && on < offered);
        all.setLabel(Labels.text("bulk.all", on, offered));
    }

    private void move(int step) {
        if (!rows.isEmpty()) {
            at = Math.max(0, Math.min(rows.size() - 1, at + step));
            rows.get(at).focus();
        }
    }

    private void toggle() {
        if (at >= 0 && at < rows.size()) {
            rows.get(at).toggle();
        }
    }
}
