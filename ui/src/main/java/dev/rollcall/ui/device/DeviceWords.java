package dev.rollcall.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.rollcall.domain.device.DeviceClock;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceState;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Families, states and moments of devices in the words of the screen. */
final class DeviceWords {
    /** R144: what never was. */
    static final String NEVER = "--";

    private DeviceWords() {}

    /** What a protocol's setting is called; its name on the protocol's page stands beside it. */
    static String setting(String name) {
        return Labels.text("device.settingOf", Labels.text("device.setting." + name), name);
    }

    /** A value out of a closed list in words; free text as it is. */
    static String settingValue(String name, String value) {
        var key = "device.setting." + name + "." + value;
        return Labels.isKnown(key) ? Labels.text(key) : value;
    }

    static String family(DeviceFamily family) {
        return Labels.of("unbind.family", family);
    }

    static StatusChip state(DeviceState state) {
        var tone = switch (state) {
            case ACTIVE -> Tone.GOOD;
            case REGISTERED, UNBOUND -> Tone.NEUTRAL;
            case BOUND, COMMISSIONING -> Tone.ACTION;
            case UNBINDING -> Tone.CAUTION;
            case OFFLINE, DISABLED -> Tone.BAD;
        };
        return new StatusChip(Labels.of("device.state", state), tone);
    }

    static StatusChip clock(DeviceClock clock) {
        var tone = switch (clock) {
            case SYNC -> Tone.GOOD;
            case DRIFT -> Tone.CAUTION;
            case BAD -> Tone.BAD;
            case UNKNOWN -> Tone.NEUTRAL;
        };
        return new StatusChip(Labels.of("device.clock", clock), tone);
    }

    static String moment(@Nullable Instant at, Times times) {
        return at == null ? NEVER : times.moment(at);
    }

    static String skew(Duration skew) {
        var seconds = skew.abs().toMillis() / 1000.0;
        var figure = String.format(java.util.Locale.ROOT, "%.1f", seconds);
        return Labels.text(skew.isNegative() ? "device.skew.behind" : "device.skew.ahead", figure);
    }

    static String lane(String lane) {
        return Labels.text("unbind.lane." + lane);
    }

    static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    static Button quiet(String text, Runnable act) {
        var button = new Button(text, e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    static Div error() {
        var error = new Div();
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        return error;
    }
}
