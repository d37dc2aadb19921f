package dev.rollcall.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceRow;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices with the columns of R144; where it is narrow, each is a card. */
final class DeviceTable extends Div {
    private static final List<String> COLUMNS =
            List.of("number", "sn", "state", "vendor", "model", "gate", "contact", "capture", "actions");

    private final Times times;
    private final DeviceActs acts;

    DeviceTable(Times times, DeviceActs acts) {
        this.times = times;
        this.acts = acts;
        addClassNames("status-scroll", "device-scroll");
    }

    /** @param first number of the first row, from 1 */
    void show(List<DeviceRow> rows, int first) {
        removeAll();
        var head = new Part("tr");
        // A page of the list is of one family (R144).
        var family = rows.isEmpty() ? null : rows.get(0).family();
        COLUMNS.forEach(name -> {
            var cell = new Part("th");
            cell.getElement().setAttribute("scope", "col").setText(column(name, family));
            head.add(cell);
        });
        var body = new Part("tbody");
        for (var i = 0; i < rows.size(); i++) {
            body.add(row(rows.get(i), first + i));
        }
        var thead = new Part("thead");
        thead.add(head);
        var table = new Part("table");
        table.addClassNames("request-table", "status-table", "device-table");
        table.add(thead, body);
        add(table);
    }

    private Part row(DeviceRow device, int number) {
        var row = new Part("tr");
        var sn = DeviceWords.link(DeviceView.address(device.deviceId()), device.sn());
        sn.addClassName("mono");
        var gate = device.gate();
        var lane = device.lane();
        row.add(
                cell("number", new Span(String.valueOf(number))),
                cell("sn", sn),
                cell("state", DeviceWords.state(device.state())),
                cell("vendor", new Span(device.vendor())),
                cell("model", new Span(device.model())),
                cell(
                        "gate",
                        new Span(
                                gate == null || gate.isEmpty() || lane == null
                                        ? DeviceWords.NEVER
                                        : Labels.text("unbind.gate", gate, DeviceWords.lane(lane)))),
                cell(
                        "contact",
                        new Span(
                                device.family().isHeard()
                                        ? DeviceWords.moment(device.lastContactAt(), times)
                                        : DeviceWords.NEVER)),
                cell(
                        "capture",
                        column("capture", device.family()),
                        new Span(DeviceWords.moment(device.lastCaptureAt(), times))),
                cell("actions", actions(device)));
        return row;
    }

    private Div actions(DeviceRow device) {
        var actions = new Div();
        actions.addClassName("device-actions");
        if (device.may().forceOffline()) {
            var force = DeviceWords.quiet(Labels.text("device.act.offline"), () -> acts.forceOffline(device));
            force.setAriaLabel(Labels.text("device.act.offline.title", device.sn()));
            actions.add(force);
        }
        if (device.may().unbind()) {
            actions.add(DeviceWords.link(UnbindFormView.PATH, Labels.text("unbind.file")));
        }
        return actions;
    }

    /** A device that takes people in calls it as R144 does; of the others it is the picture of a punch. */
    private static String column(String name, @Nullable DeviceFamily family) {
        return Labels.text(
                name.equals("capture") && family != null && !family.captures()
                        ? "device.column.photo"
                        : "device.column." + name);
    }

    private static Part cell(String name, String label, Component content) {
        var cell = cell(name, content);
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }

    private static Part cell(String name, Component content) {
        var cell = new Part("td");
        cell.addClassName("status-cell-" + name);
        cell.getElement().setAttribute("data-label", Labels.text("device.column." + name));
        cell.add(content);
        return cell;
    }

    /** A plain element of a table. */
    private static final class Part extends Component implements HasComponents, HasStyle {
        Part(String tag) {
            super(new Element(tag));
        }
    }
}
