package dev.rollcall.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceWire;
import dev.rollcall.domain.device.RegisterDevice;
import dev.rollcall.domain.device.WireSetting;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of a registration; those of the protocol follow the protocol. */
final class DeviceRegisterForm extends Div {
    private final long project;
    private final Select<DeviceFamily> family = new Select<>();
    private final TextField sn = field("sn");
    private final TextField vendor = field("vendor");
    private final TextField model = field("model");
    private final TextField provider = field("provider");
    private final Select<DeviceWire> wire = new Select<>();
    private final TextField login = field("login");
    private final Div settings = new Div();
    private final Map<String, HasValue<?, String>> values = new LinkedHashMap<>();
    private final Map<String, Div> errors = new LinkedHashMap<>();
    private final Div formError = DeviceWords.error();

    DeviceRegisterForm(long project, DeviceFamily first) {
        this.project = project;
        addClassName("device-form");
        family.setLabel(Labels.text("device.fact.family"));
        family.setItems(DeviceFamily.values());
        family.setItemLabelGenerator(DeviceWords::family);
        family.setValue(first);
        family.addValueChangeListener(e -> followFamily());
        wire.setLabel(Labels.text("device.fact.wire"));
        wire.setItemLabelGenerator(
                each -> each == null ? Labels.text("device.wire.none") : Labels.of("device.wire", each));
        wire.addValueChangeListener(e -> followWire());
        provider.setHelperText(Labels.text("device.form.providerHint"));
        settings.addClassName("device-form-settings");
        List.of(sn, vendor, model).forEach(each -> each.setRequiredIndicatorVisible(true));
        sn.addClassName("mono");
        add(
                family,
                withError("sn", sn),
                withError("vendor", vendor),
                withError("model", model),
                withError("wire", wire),
                withError("login", login),
                settings,
                withError("provider", provider),
                formError);
        followFamily();
    }

    private static TextField field(String key) {
        return new TextField(Labels.text("device.fact." + key));
    }

    private Div withError(String key, Component field) {
        var error = DeviceWords.error();
        errors.put(key, error);
        return new Div(field, error);
    }

    private void followFamily() {
        var of = family.getValue();
        var choices = of.mayHaveWire() ? List.of(DeviceWire.values()) : List.<DeviceWire>of();
        wire.setItems(choices);
        wire.setEmptySelectionAllowed(!of.mustHaveWire());
        wire.setEmptySelectionCaption(Labels.text("device.wire.none"));
        wire.setEnabled(of.mayHaveWire());
        if (of.mayHaveWire()) {
            wire.setValue(DeviceWire.NATIVE);
        }
        followWire();
    }

    private void followWire() {
        var chosen = wire.getValue();
        login.setVisible(chosen != null && chosen.hasLogin());
        settings.removeAll();
        values.clear();
        if (chosen == null || chosen.settings().isEmpty()) {
            return;
        }
        var title = new Paragraph(Labels.text("device.form.settings"));
        title.addClassNames("secondary", "small");
        settings.add(title);
        chosen.settings().forEach(setting -> {
            var field = setting.choices().isEmpty() ? free(setting) : choice(setting);
            values.put(setting.name(), field);
            settings.add(field);
        });
    }

    private static TextField free(WireSetting setting) {
        return new TextField(DeviceWords.setting(setting.name()));
    }

    private static Select<String> choice(WireSetting setting) {
        var field = new Select<String>();
        field.setLabel(DeviceWords.setting(setting.name()));
        field.setItemLabelGenerator(value ->
                value == null ? Labels.text("device.form.default") : DeviceWords.settingValue(setting.name(), value));
        field.setItems(setting.choices());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Labels.text("device.form.default"));
        return field;
    }

    RegisterDevice filled() {
        var set = new LinkedHashMap<String, String>();
        values.forEach((name, field) -> set.put(name, Objects.requireNonNullElse(field.getValue(), "")));
        return new RegisterDevice(
                project,
                family.getValue(),
                vendor.getValue(),
                model.getValue(),
                sn.getValue(),
                wire.getValue(),
                login.isVisible() ? login.getValue() : "",
                set,
                provider.getValue());
    }

    /** Says what is wrong at the field it concerns. */
    void say(List<Refusal> refusals) {
        errors.values().forEach(error -> error.setText(""));
        formError.setText("");
        var rest = new ArrayList<String>();
        for (var refusal : refusals) {
            var field = errors.get(place(refusal.code()));
            if (field == null) {
                rest.add(Refusals.sentence(refusal));
            } else {
                field.setText(Refusals.sentence(refusal));
            }
        }
        formError.setText(String.join(" ", rest));
    }

    private static String place(String code) {
        if (code.startsWith("DEVICE_CODE")) {
            return "sn";
        }
        return switch (code) {
            case "DEVICE_VENDOR_MISSING" -> "vendor";
            case "DEVICE_MODEL_MISSING" -> "model";
            case "PROVIDER_UNKNOWN" -> "provider";
            case "WIRE_MISSING", "WIRE_NOT_SPOKEN" -> "wire";
            case "WIRE_LOGIN_INVALID", "WIRE_LOGIN_TAKEN" -> "login";
            default -> "";
        };
    }
}
