package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import dev.rollcall.ui.shell.kit.Pager;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a person likes the month grid: page size and hidden columns. Kept by the browser as a cookie, so
 * that it is known before the first row is read.
 *
 * @param hidden columns put away
 */
record GridMemory(int size, Set<GridColumn> hidden) {
    private static final String COOKIE = "rollcall-grid";
    private static final String BETWEEN = "\\.";

    static GridMemory ofBrowser() {
        var request = VaadinRequest.getCurrent();
        var cookies = request == null ? null : request.getCookies();
        return Arrays.stream(Objects.requireNonNullElse(cookies, new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> parse(cookie.getValue()))
                .orElseGet(() -> parse(""));
    }

    GridMemory withSize(int wanted) {
        return new GridMemory(wanted, hidden);
    }

    GridMemory withHidden(Set<GridColumn> wanted) {
        return new GridMemory(size, wanted);
    }

    void keep() {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'",
                        COOKIE,
                        written());
    }

    String written() {
        return size
                + hidden.stream().sorted().map(column -> "." + column.name()).collect(Collectors.joining());
    }

    /** What nobody understands counts as not said. */
    static GridMemory parse(@Nullable String value) {
        var parts = value == null ? new String[0] : value.split(BETWEEN);
        var size = parts.length > 0 && parts[0].matches("\\d{1,4}") ? Integer.parseInt(parts[0]) : 0;
        var hidden = EnumSet.noneOf(GridColumn.class);
        for (var column : GridColumn.values()) {
            if (column.mayHide() && Arrays.asList(parts).contains(column.name())) {
                hidden.add(column);
            }
        }
        return new GridMemory(Pager.Page.sizeOr(size, GridState.SIZES), hidden);
    }
}
