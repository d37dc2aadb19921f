package dev.rollcall.ui.project;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.project.StatusChangeOptions;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.annotation.security.PermitAll;

/** 变更申请 (R95), or the sentence why there is nothing to ask for. */
@Route(StatusFormView.PATH)
@PermitAll
final class StatusFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "status-changes/new";

    private final StatusFilingTools tools;

    StatusFormView(StatusFilingTools tools) {
        this.tools = tools;
        addClassNames("view", "backfill-form-view", "status-form-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var project = tools.workplace().project();
        var head = new ViewHead(Labels.text("statusChange.form.title"));
        project.map(ProjectSummary::name).ifPresent(head::detail);
        add(head);
        var options = project.flatMap(
                each -> tools.service().options(tools.workplace().caller(), each.id()));
        var open = options.map(StatusChangeOptions::openRequestNo);
        if (options.isEmpty()) {
            no(Refusals.sentence(Refusal.of("STATUS_FILING_NOT_ALLOWED")));
        } else if (open.isPresent()) {
            no(Refusals.sentence(Refusal.of("STATUS_CHANGE_OPEN", open.get())));
        } else if (options.get().targets().isEmpty()) {
            no(Labels.text(
                    "statusChange.form.final", StatusWords.status(options.get().current())));
        } else {
            add(StatusSheet.desk(tools, project.orElseThrow().id(), options.get()));
        }
    }

    private void no(String sentence) {
        add(new EmptyState(sentence)
                .next(new RouterLink(Labels.text("statusChange.form.toList"), StatusListView.class)));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("statusChange.form.title"), Labels.text("shell.product"));
    }
}
