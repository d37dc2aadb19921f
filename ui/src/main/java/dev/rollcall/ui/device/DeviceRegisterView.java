package dev.rollcall.ui.device;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 登记设备 (R139–R142, R172), or the sentence why there is nothing to register. */
@Route(DeviceRegisterView.PATH)
@PermitAll
final class DeviceRegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "devices/new";

    private final DeviceTools tools;

    DeviceRegisterView(DeviceTools tools) {
        this.tools = tools;
        addClassNames("view", "device-form-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var project = tools.workplace().project();
        var head = new ViewHead(Labels.text("device.form.title"));
        project.map(ProjectSummary::name).ifPresent(head::detail);
        add(head);
        var caller = tools.workplace().caller();
        if (project.isEmpty()
                || !tools.registration().mayRegister(caller, project.get().id())) {
            add(new EmptyState(Refusals.sentence(Refusal.of("REGISTERING_NOT_ALLOWED")))
                    .next(DeviceWords.link(DeviceListView.PATH, Labels.text("device.toList"))));
            return;
        }
        var family = new Address(event.getLocation().getQueryParameters()).wordOr("family", DeviceFamily.FACE_TERMINAL);
        var form = new DeviceRegisterForm(project.get().id(), family);
        var send = new Button(Labels.text("device.form.send"), e -> send(form));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel =
                new Button(Labels.text("device.cancel"), e -> UI.getCurrent().navigate(DeviceListView.PATH));
        var foot = new Div(send, cancel);
        foot.addClassName("device-form-foot");
        add(form, foot);
    }

    private void send(DeviceRegisterForm form) {
        var command = form.filled();
        var caller = tools.workplace().caller();
        var refusals = tools.registration().preview(command, caller);
        form.say(refusals);
        if (!refusals.isEmpty()) {
            return;
        }
        var outcome = tools.registration().register(command, caller);
        outcome.why().ifPresent(refusal -> form.say(List.of(refusal)));
        outcome.result()
                .ifPresent(receipt -> new SecretDialog(
                                receipt, () -> UI.getCurrent().navigate(DeviceView.address(receipt.deviceId())))
                        .open());
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("device.form.title"), Labels.text("shell.product"));
    }
}
