package dev.rollcall.ui.attendance;

import com.vaadin.flow.data.provider.DataGenerator;
import com.vaadin.flow.data.provider.DataKeyMapper;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.Rendering;
import com.vaadin.flow.dom.Element;
import dev.rollcall.domain.attendance.GridRow;
import java.io.Serializable;
import java.util.Optional;

/**
 * Lets {@code month-grid.js} draw head and cells of a column. Days of a row travel as one text: 31
 * columns with data and components of their own would make every answer three times as long.
 */
final class GridRenderer extends Renderer<GridRow> {
    private final String call;
    private final Serializable[] arguments;

    private GridRenderer(String call, Serializable... arguments) {
        this.call = call;
        this.arguments = arguments;
    }

    /** @param index of the day in its month, from 0 */
    static GridRenderer day(int index) {
        return new GridRenderer("rollcallMonth.dayColumn(this, $0)", index);
    }

    static GridRenderer text(GridColumn column) {
        var stays = column.staysFrom();
        return new GridRenderer(
                "rollcallMonth.textColumn(this, $0, $1, $2, $3, $4, $5)",
                column.field(),
                column.label(),
                column.style(),
                column.isAtEnd() ? "grid-head-two" : "grid-head",
                column.isAtEnd() ? 0 : stays,
                column.isAtEnd() ? stays : 0);
    }

    @Override
    public Rendering<GridRow> render(Element column, DataKeyMapper<GridRow> keys, String rendererName) {
        column.executeJs(call, arguments);
        return new Nothing();
    }

    /** The grid writes the data of the whole row. */
    private record Nothing() implements Rendering<GridRow> {
        @Override
        public Optional<DataGenerator<GridRow>> getDataGenerator() {
            return Optional.empty();
        }
    }
}
