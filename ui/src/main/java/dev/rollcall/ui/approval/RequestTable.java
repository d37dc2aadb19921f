package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.RequestRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Requests as a table; where it is narrow, the style sheet makes each row a card. A plain click opens beside the list. */
@Tag("table")
public final class RequestTable extends Component implements HasComponents {
    private static final String OPEN_BESIDE = "this.addEventListener('click', event => {"
            + " const row = event.target.closest('tr[data-request]');"
            + " const other = event.target.closest('vaadin-button, button, a:not(.request-link)');"
            + " if (!row || other || event.button || event.ctrlKey || event.metaKey || event.shiftKey"
            + " || getSelection().toString()) { return; }"
            + " if (!matchMedia('(min-width: 1200px)').matches) {"
            + "  if (!event.target.closest('a')) { row.querySelector('.request-link').click(); } return; }"
            + " event.preventDefault(); event.stopPropagation();"
            + " this.dispatchEvent(new CustomEvent('request-open',"
            + " { detail: { request: row.dataset.request, key: event.detail === 0 } }));"
            + "}, true);";

    private final List<Column> columns;
    private final Map<String, Part> rows = new LinkedHashMap<>();

    /**
     * @param label heading; also said before the value on a card
     * @param content of one row; null leaves the place empty
     */
    public record Column(String label, String className, Function<RequestRow, @Nullable Component> content) {
        public static Column text(String label, String className, Function<RequestRow, @Nullable String> content) {
            return new Column(label, className, row -> {
                var text = content.apply(row);
                return text == null ? null : titled(text);
            });
        }
    }

    /** A text that may be cut off where it is narrow, and is whole under the pointer. */
    static Span titled(String text) {
        var span = new Span(text);
        span.getElement().setAttribute("title", text);
        return span;
    }

    RequestTable(List<Column> columns, RowOpening open) {
        this.columns = List.copyOf(columns);
        getElement().getClassList().add("request-table");
        getElement()
                .addEventListener("request-open", event -> {
                    var data = event.getEventData();
                    open.open(data.getString("event.detail.request"), data.getBoolean("event.detail.key"));
                })
                .addEventData("event.detail.request")
                .addEventData("event.detail.key");
        addAttachListener(e -> getElement().executeJs(OPEN_BESIDE));
    }

    void show(List<RequestRow> requests) {
        removeAll();
        rows.clear();
        var heading = new Part("tr");
        columns.forEach(column -> heading.add(heading(column)));
        add(new Part("thead", heading));
        var body = new Part("tbody");
        for (var request : requests) {
            var row = row(request);
            rows.put(request.id().toString(), row);
            body.add(row);
        }
        add(body);
    }

    void select(@Nullable String id) {
        rows.forEach((each, row) -> row.current(each.equals(id)));
    }

    void focus(String id) {
        Optional.ofNullable(rows.get(id))
                .ifPresent(row -> row.getElement()
                        .executeJs("this.querySelector('.request-link').focus({ preventScroll: true });"
                                + " this.scrollIntoView({ block: 'nearest' })"));
    }

    Optional<String> from(@Nullable String id, int step) {
        var ids = List.copyOf(rows.keySet());
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var at = id == null ? -1 : ids.indexOf(id);
        return Optional.of(ids.get(at < 0 ? 0 : Math.min(ids.size() - 1, Math.max(0, at + step))));
    }

    private Part row(RequestRow request) {
        var row = new Part("tr");
        row.getElement().setAttribute("data-request", request.id().toString());
        for (var column : columns) {
            var cell = new Part("td");
            cell.getElement().getClassList().add(column.className());
            cell.getElement().setAttribute("data-label", column.label());
            var content = column.content().apply(request);
            if (content != null) {
                cell.add(content);
            }
            row.add(cell);
        }
        return row;
    }

    private static Part heading(Column column) {
        var heading = new Part("th");
        heading.getElement().setAttribute("scope", "col");
        heading.getElement().setText(column.label());
        return heading;
    }

    private static final class Part extends Component implements HasComponents {
        Part(String tag, Component... children) {
            super(new com.vaadin.flow.dom.Element(tag));
            add(children);
        }

        void current(boolean current) {
            if (current) {
                getElement().setAttribute("aria-current", "true");
            } else {
                getElement().removeAttribute("aria-current");
            }
        }
    }
}
