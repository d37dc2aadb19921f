package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import dev.rollcall.ui.shell.words.Labels;
import elemental.json.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of a process with the way of one request drawn into it: travelled path solid green with
 * the date at each node, the current node blue, skipped ones grey and dashed.
 *
 * <p>Needs the words beside it as well: a drawing alone says nothing to who cannot see it. The mark of
 * bpmn.io at its lower right belongs to the licence of the drawing library and stays visible.
 */
@Tag("process-picture")
@JsModule("./process-picture.js")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
public final class ProcessPicture extends Component implements HasSize {
    /** How a node looks. */
    public enum State {
        DONE,
        CURRENT,
        SKIPPED,
        RETURNED,
        REJECTED,
        PLANNED
    }

    /**
     * @param id of an element of the drawing; opaque here, as the workflow gave it. A sequence flow may
     *     be named too; when none is, flows between travelled nodes count as travelled
     * @param label short, under the node: its date, the reason of a skip, the count of returns
     * @param tooltip person, opinion, duration; several lines allowed; shown by hover or focus
     */
    public record ElementState(
            String id,
            State state,
            @Nullable String label,
            @Nullable String tooltip) {}

    public ProcessPicture() {
        var words = Json.createObject();
        for (var word : List.of("name", "larger", "smaller", "fit", "failed")) {
            words.put(word, Labels.text("picture." + word));
        }
        getElement().setPropertyJson("words", words);
    }

    /** Draws a process. What was shown before is replaced. */
    public void show(String bpmnXml, List<ElementState> states) {
        var array = Json.createArray();
        for (var each : states) {
            var json = Json.createObject();
            json.put("id", each.id());
            json.put("state", each.state().name().toLowerCase(Locale.ROOT));
            json.put("label", orEmpty(each.label()));
            json.put("tooltip", orEmpty(each.tooltip()));
            array.set(array.length(), json);
        }
        getElement().setPropertyJson("states", array);
        getElement().setProperty("xml", bpmnXml);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
