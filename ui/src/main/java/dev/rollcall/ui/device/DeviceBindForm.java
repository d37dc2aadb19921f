package dev.rollcall.ui.device;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.device.BindDevice;
import dev.rollcall.domain.device.BindDevice.Lane;
import dev.rollcall.domain.device.BindingService;
import dev.rollcall.domain.device.DeviceBindings.Candidate;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a binding (R133). A serial that is not offered may be typed: the rule then says what is wrong with it. */
final class DeviceBindForm extends Div {
    private final ProjectSummary project;
    private final List<Candidate> devices;
    private final ComboBox<String> sn = new ComboBox<>(Labels.text("device.fact.machine"));
    private final Paragraph what = new Paragraph();
    private final ComboBox<String> gateway = new ComboBox<>(Labels.text("device.fact.gateway"));
    private final TextField gate = new TextField(Labels.text("device.fact.gate"));
    private final RadioButtonGroup<Lane> lane = new RadioButtonGroup<>();
    private final Div deviceError = DeviceWords.error();
    private final Div gatewayError = DeviceWords.error();
    private final Div gateError = DeviceWords.error();

    DeviceBindForm(ProjectSummary project, BindingService.Choices choices, String asked) {
        this.project = project;
        this.devices = choices.devices();
        addClassName("device-form");
        var onto = new TextField(Labels.text("device.fact.project"));
        onto.setValue(project.name());
        onto.setReadOnly(true);
        typed(sn, devices.stream().map(Candidate::sn).toList());
        sn.setRequiredIndicatorVisible(true);
        sn.addValueChangeListener(e -> follow());
        typed(gateway, choices.gateways());
        gateway.setHelperText(Labels.text("device.binding.gatewayHint"));
        gate.setValueChangeMode(ValueChangeMode.LAZY);
        lane.setLabel(Labels.text("device.fact.lane"));
        lane.setItems(Lane.values());
        lane.setItemLabelGenerator(each -> DeviceWords.lane(each.name()));
        lane.setValue(Lane.BOTH);
        what.addClassNames("secondary", "small");
        add(onto, sn, what, deviceError, gateway, gatewayError, gate, gateError, lane);
        if (!asked.isEmpty()) {
            sn.setValue(asked);
        }
        follow();
    }

    private static void typed(ComboBox<String> field, List<String> offered) {
        field.setItems(offered);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(e -> field.setValue(e.getDetail().strip()));
        field.setClearButtonVisible(true);
        field.addClassName("mono");
    }

    private Optional<Candidate> device() {
        return devices.stream().filter(each -> each.sn().equals(sn.getValue())).findFirst();
    }

    private void follow() {
        var device = device();
        what.setText(device.map(each -> Labels.text(
                        each.standsOn().isEmpty() ? "device.binding.what" : "device.binding.whatShared",
                        DeviceWords.family(each.family()),
                        each.vendor(),
                        each.model()))
                .orElse(devices.isEmpty() ? Labels.text("device.binding.none") : ""));
        var mobile = device.filter(each -> each.family().mobile()).isPresent();
        gate.setRequiredIndicatorVisible(!mobile);
        gateway.setRequiredIndicatorVisible(device.filter(each -> each.family().needsGateway(each.hasWire()))
                .isPresent());
    }

    String sn() {
        return text(sn);
    }

    private static String text(ComboBox<String> field) {
        var value = field.getValue();
        return value == null ? "" : value;
    }

    BindDevice filled(String tail, boolean understood) {
        return new BindDevice(project.id(), sn(), text(gateway), gate.getValue(), lane.getValue(), tail, understood);
    }

    void say(List<Refusal> refusals) {
        deviceError.setText(
                sentences(refusals, List.of("GATEWAY_NOT_FOUND", "GATEWAY_MISSING", "GATE_MISSING"), false));
        gatewayError.setText(sentences(refusals, List.of("GATEWAY_NOT_FOUND", "GATEWAY_MISSING"), true));
        gateError.setText(sentences(refusals, List.of("GATE_MISSING"), true));
    }

    private static String sentences(List<Refusal> refusals, List<String> codes, boolean among) {
        return refusals.stream()
                .filter(each -> codes.contains(each.code()) == among)
                .map(Refusals::sentence)
                .collect(Collectors.joining(" "));
    }
}
