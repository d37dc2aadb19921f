package dev.rollcall.ui.device;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 设备绑定 (R132–R134), or the sentence whose act a binding is here. */
@Route(DeviceBindView.PATH)
@PermitAll
final class DeviceBindView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "devices/bind";

    private final DeviceTools tools;

    DeviceBindView(DeviceTools tools) {
        this.tools = tools;
        addClassNames("view", "device-form-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var project = tools.workplace().project();
        var head = new ViewHead(Labels.text("device.binding.title"));
        project.map(ProjectSummary::name).ifPresent(head::detail);
        add(head);
        var caller = tools.workplace().caller();
        var choices = project.flatMap(each -> tools.bindings().choices(caller, each.id()));
        if (choices.isEmpty()) {
            var why = project.flatMap(each -> tools.bindings().bars(caller, each.id()))
                    .orElse(Refusal.of("BINDING_NOT_ALLOWED"));
            add(new EmptyState(Refusals.sentence(why))
                    .next(DeviceWords.link(DeviceListView.PATH, Labels.text("device.toList"))));
            return;
        }
        var asked = new Address(event.getLocation().getQueryParameters()).value("sn");
        var form = new DeviceBindForm(project.orElseThrow(), choices.get(), asked == null ? "" : asked);
        var send = new Button(Labels.text("device.binding.send"), e -> ask(form));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel =
                new Button(Labels.text("device.cancel"), e -> UI.getCurrent().navigate(DeviceListView.PATH));
        var foot = new Div(send, cancel);
        foot.addClassName("device-form-foot");
        add(form, foot);
    }

    /** What is wrong with the fields is said before anybody is warned. */
    private void ask(DeviceBindForm form) {
        var refusals = tools
                .bindings()
                .preview(form.filled("", false), tools.workplace().caller())
                .stream()
                .filter(each ->
                        !List.of("SERIAL_TAIL_WRONG", "BINDING_NOT_CONFIRMED").contains(each.code()))
                .toList();
        form.say(refusals);
        if (refusals.isEmpty()) {
            new BindWarning(form.sn(), (tail, understood) -> send(form, tail, understood)).open();
        }
    }

    private boolean send(DeviceBindForm form, String tail, boolean understood) {
        var outcome = tools.bindings()
                .bind(form.filled(tail, understood), tools.workplace().caller());
        outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
        outcome.result().ifPresent(receipt -> {
            Notices.done(Labels.text("device.binding.done", receipt.sn(), receipt.epoch()));
            UI.getCurrent().navigate(DeviceListView.PATH);
        });
        return outcome.isDone();
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("device.binding.title"), Labels.text("shell.product"));
    }
}
