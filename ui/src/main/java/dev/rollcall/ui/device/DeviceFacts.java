package dev.rollcall.ui.device;

import com.vaadin.flow.component.html.DescriptionList;
import dev.rollcall.domain.device.BoundDevice;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a device now: what it is, where it stands, when it was heard, what it has not delivered. */
final class DeviceFacts extends DescriptionList {
    private final Times times;

    DeviceFacts(BoundDevice device, Times times) {
        this.times = times;
        addClassName("device-facts");
        fact("sn", device.sn());
        fact("type", Labels.text("unbind.family." + device.family()) + " · " + device.vendor() + " " + device.model());
        fact("gate", Labels.text("unbind.gate", device.gate(), Labels.text("unbind.lane." + device.lane())));
        var until = device.boundUntil();
        fact(
                "bound",
                until == null
                        ? Labels.text("unbind.boundSince", times.moment(device.boundSince()))
                        : Labels.text("unbind.boundUntil", times.moment(device.boundSince()), times.moment(until)));
        fact("contact", moment(device.lastContactAt()));
        fact("punch", moment(device.lastPunchAt()));
        fact("backlog", backlog(device.backlog()));
        if (device.elsewhere() > 0) {
            fact("elsewhere", Labels.text("unbind.elsewhere", device.elsewhere()));
        }
    }

    private void fact(String key, String value) {
        var what = new Description(value);
        if (key.equals("sn")) {
            what.addClassName("mono");
        }
        add(new Term(Labels.text("unbind.fact." + key)), what);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? Labels.text("unbind.never") : times.moment(at);
    }

    static String backlog(@Nullable Integer records) {
        if (records == null) {
            return Labels.text("unbind.backlogUnknown");
        }
        return records == 0 ? Labels.text("unbind.backlogNone") : Labels.text("unbind.backlog", records);
    }
}
