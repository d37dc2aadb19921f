package dev.rollcall.ui.device;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.device.WhoMayBind;
import dev.rollcall.domain.project.Province;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.annotation.security.PermitAll;

/** 绑定权限: who binds devices, province by province, kept by platform operations (C15). */
@Route(BindPolicyView.PATH)
@PermitAll
final class BindPolicyView extends Div {
    static final String PATH = "bind-policies";

    private final DeviceTools tools;
    private final ViewHead head = new ViewHead(MenuEntry.BIND_POLICIES.label());

    BindPolicyView(DeviceTools tools) {
        this.tools = tools;
        addClassNames("view", "bind-policy-view");
        var terms = new Paragraph(Labels.text("device.policy.terms"));
        terms.addClassNames("secondary", "small");
        var lines = new Div();
        lines.addClassName("calendar-days");
        var set = tools.policies().all(tools.workplace().caller());
        for (var province : Province.values()) {
            lines.add(line(province, set.getOrDefault(province, WhoMayBind.BOTH)));
        }
        add(head, terms, lines);
    }

    private Div line(Province province, WhoMayBind who) {
        var choice = new Select<WhoMayBind>();
        choice.setItems(WhoMayBind.values());
        choice.setItemLabelGenerator(each -> Labels.of("device.policy", each));
        choice.setValue(who);
        choice.setAriaLabel(Labels.of("unbind.province", province));
        choice.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                var outcome = tools.policies().put(tools.workplace().caller(), province, e.getValue());
                outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
                if (outcome.isDone()) {
                    Notices.done(Labels.text(
                            "device.policy.saved",
                            Labels.of("unbind.province", province),
                            Labels.of("device.policy", e.getValue())));
                }
            }
        });
        var name = new Span(Labels.of("unbind.province", province));
        name.addClassName("bind-policy-name");
        var line = new Div(name, choice);
        line.addClassName("calendar-day");
        return line;
    }
}
