package dev.rollcall.ui.approval.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import dev.rollcall.ui.shell.words.Labels;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.List;

/** Horizontal bars, two series at most. A table beside it must say the same. */
@Tag("bar-plot")
@JsModule("./bar-plot.js")
@NpmPackage(value = "echarts", version = "6.1.0")
public final class BarPlot extends Component {

    /** @param values one for each category */
    record Series(String name, List<Double> values) {}

    /**
     * Draws it; what was shown before is replaced.
     *
     * @param name what a screen reader says of the picture
     */
    void show(String name, String unit, List<String> categories, List<Series> series) {
        var plot = Json.createObject();
        plot.put("name", name);
        plot.put("unit", unit);
        plot.put("failed", Labels.text("figures.plotFailed"));
        var names = Json.createArray();
        categories.forEach(each -> names.set(names.length(), each));
        plot.put("categories", names);
        var all = Json.createArray();
        for (var each : series) {
            var one = Json.createObject();
            one.put("name", each.name());
            one.put("values", numbers(each.values()));
            all.set(all.length(), one);
        }
        plot.put("series", all);
        getElement().setPropertyJson("plot", plot);
    }

    private static JsonArray numbers(List<Double> values) {
        var array = Json.createArray();
        values.forEach(each -> array.set(array.length(), each));
        return array;
    }
}
