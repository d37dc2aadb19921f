package dev.rollcall.ui.device;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.annotation.security.PermitAll;

/** 申请解绑 (R135), or the sentence why there is nothing to ask for. */
@Route(UnbindFormView.PATH)
@PermitAll
final class UnbindFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "device-unbinds/new";

    private final UnbindTools tools;

    UnbindFormView(UnbindTools tools) {
        this.tools = tools;
        addClassNames("view", "backfill-form-view", "unbind-form-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var project = tools.workplace().project();
        var head = new ViewHead(Labels.text("unbind.form.title"));
        project.map(ProjectSummary::name).ifPresent(head::detail);
        add(head);
        var devices = project.flatMap(
                each -> tools.service().devices(tools.workplace().caller(), each.id()));
        if (devices.isEmpty()) {
            no(Refusals.sentence(Refusal.of("UNBIND_FILING_NOT_ALLOWED")));
        } else if (devices.get().stream().allMatch(device -> device.openRequestNo() != null)) {
            no(Labels.text(devices.get().isEmpty() ? "unbind.form.none" : "unbind.form.allAsked"));
        } else {
            add(UnbindSheet.desk(tools, project.orElseThrow().id(), devices.get()));
        }
    }

    private void no(String sentence) {
        add(new EmptyState(sentence).next(new RouterLink(Labels.text("unbind.form.toList"), UnbindListView.class)));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("unbind.form.title"), Labels.text("shell.product"));
    }
}
