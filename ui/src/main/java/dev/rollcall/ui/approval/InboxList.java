package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tasks of one page. A plain click opens beside the list where there is room, else the link is followed. */
final class InboxList extends UnorderedList {
    // In the capture phase, before the router sees the click; with a modifier key the browser decides.
    private static final String OPEN_BESIDE = "this.addEventListener('click', event => {"
            + " const link = event.target.closest('[data-task]');"
            + " if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey"
            + " || !matchMedia('(min-width: 1200px)').matches) { return; }"
            + " event.preventDefault(); event.stopPropagation();"
            + " this.dispatchEvent(new CustomEvent('task-open',"
            + " { detail: { task: link.dataset.task, key: event.detail === 0 } }));"
            + "}, true);";

    private final Times times;
    private final Function<String, String> address;
    private final Map<String, InboxRow> rows = new LinkedHashMap<>();

    /** @param address of a task's own page, by task id */
    InboxList(Times times, Function<String, String> address, RowOpening open) {
        this.times = times;
        this.address = address;
        addClassName("inbox-list");
        getElement().setAttribute("aria-label", Labels.text("inbox.list"));
        getElement()
                .addEventListener("task-open", event -> {
                    var data = event.getEventData();
                    open.open(data.getString("event.detail.task"), data.getBoolean("event.detail.key"));
                })
                .addEventData("event.detail.task")
                .addEventData("event.detail.key");
        addAttachListener(e -> getElement().executeJs(OPEN_BESIDE));
    }

    /** What has not changed stays as it is, and with it the focus somebody has there. */
    void show(List<InboxItem> items) {
        var shown = new LinkedHashMap<String, InboxRow>();
        for (var item : items) {
            var id = item.task().taskId();
            var link = address.apply(id);
            var there = rows.get(id);
            shown.put(id, there != null && there.shows(item, link) ? there : new InboxRow(item, link, times));
        }
        rows.values().stream().filter(row -> !shown.containsValue(row)).forEach(this::remove);
        rows.clear();
        rows.putAll(shown);
        var place = 0;
        for (var row : rows.values()) {
            var here = place < getElement().getChildCount() ? getElement().getChild(place) : null;
            if (!row.getElement().equals(here)) {
                getElement().insertChild(place, row.getElement());
            }
            place++;
        }
    }

    boolean has(@Nullable String taskId) {
        return taskId != null && rows.containsKey(taskId);
    }

    void select(@Nullable String taskId) {
        rows.forEach((id, row) -> row.select(id.equals(taskId)));
    }

    void focus(String taskId) {
        Optional.ofNullable(rows.get(taskId)).ifPresent(InboxRow::focus);
    }

    /** The task so many rows further; the first one when nothing is chosen, the last one at the end. */
    Optional<String> from(@Nullable String taskId, int step) {
        var ids = List.copyOf(rows.keySet());
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var at = taskId == null ? -1 : ids.indexOf(taskId);
        var wanted = at < 0 ? 0 : Math.min(ids.size() - 1, Math.max(0, at + step));
        return Optional.of(ids.get(wanted));
    }

    int indexOf(@Nullable String taskId) {
        return taskId == null ? -1 : List.copyOf(rows.keySet()).indexOf(taskId);
    }

    /** The task at that place, or the last one; after a decision that is the next to decide. */
    Optional<String> at(int index) {
        var ids = List.copyOf(rows.keySet());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(Math.max(0, Math.min(index, ids.size() - 1))));
    }
}
