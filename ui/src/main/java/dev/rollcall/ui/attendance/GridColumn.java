package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.GridRow;
import dev.rollcall.ui.shell.words.Labels;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the month grid beside its days (R27), in their order: who it is stays in place at the
 * left, the days follow, then the rest, and the totals stay in place at the right.
 */
enum GridColumn {
    NUMBER(42, "grid-order", Place.LEFT, row -> null),
    NAME(112, "grid-name", Place.LEFT, GridRow::name),
    TEAM(88, "", Place.LEFT_IF_ROOM, GridRow::teamName),
    OCCUPATION(84, "", Place.LEFT_IF_MUCH_ROOM, GridRow::occupation),
    UNIT(190, "grid-quiet", Place.AFTER_DAYS, GridRow::unitName),
    ROLE(84, "grid-quiet", Place.AFTER_DAYS, row -> Labels.of("grid.role", row.role())),
    SERVICE(76, "grid-quiet", Place.AFTER_DAYS, row -> service(row.inService())),
    ID_NUMBER(164, "mono", Place.AFTER_DAYS, GridRow::maskedIdNumber),
    PHONE(112, "mono", Place.AFTER_DAYS, GridRow::maskedPhone),
    ATTENDED(46, "grid-sum", Place.RIGHT, row -> Integer.toString(row.attendedDays())),
    VALID(56, "grid-sum", Place.RIGHT, row -> Integer.toString(row.validDays()));

    private enum Place {
        LEFT,
        LEFT_IF_ROOM,
        LEFT_IF_MUCH_ROOM,
        AFTER_DAYS,
        RIGHT
    }

    private final int width;
    private final String style;
    private final Place place;
    private final Function<GridRow, @Nullable String> value;

    GridColumn(int width, String style, Place place, Function<GridRow, @Nullable String> value) {
        this.width = width;
        this.style = style;
        this.place = place;
        this.value = value;
    }

    String label() {
        return Labels.of("grid.column", this);
    }

    static String service(boolean inService) {
        return Labels.text(inService ? "grid.service.in" : "grid.service.out");
    }

    int width() {
        return width;
    }

    String style() {
        return style;
    }

    /** Under which name the browser is told the value; # is its own count of rows. */
    String field() {
        return this == NUMBER ? "#" : this == NAME ? "n" : "c" + ordinal();
    }

    @Nullable
    String value(GridRow row) {
        return value.apply(row);
    }

    boolean isBeforeDays() {
        return place.compareTo(Place.AFTER_DAYS) < 0;
    }

    /** Width of the grid in pixels from which the column stays in place; 0 when it never does. */
    int staysFrom() {
        return switch (place) {
            case LEFT -> 1;
            case LEFT_IF_ROOM -> 560;
            case LEFT_IF_MUCH_ROOM, RIGHT -> 760;
            case AFTER_DAYS -> 0;
        };
    }

    boolean isAtEnd() {
        return place == Place.RIGHT;
    }

    /** A row nobody can name is no row. */
    boolean mayHide() {
        return this != NAME;
    }
}
