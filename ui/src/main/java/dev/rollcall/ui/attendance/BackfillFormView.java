package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.annotation.security.PermitAll;

/** 考勤补录申请: address with {@code ?person=&day=} when the grid has said already who and when. */
@Route(BackfillFormView.PATH)
@PermitAll
final class BackfillFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "attendance/backfills/new";

    private final Workplace workplace;
    private final BackfillEntry entry;
    private final BackfillFiling filing;

    BackfillFormView(Workplace workplace, BackfillEntry entry, BackfillFiling filing) {
        this.workplace = workplace;
        this.entry = entry;
        this.filing = filing;
        addClassNames("view", "backfill-form-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var head = new ViewHead(Labels.text("backfill.form.title"));
        workplace.project().map(ProjectSummary::name).ifPresent(head::detail);
        add(head);
        var refusal = entry.refusal();
        if (refusal.isPresent()) {
            var back = new RouterLink(Labels.text("backfill.form.toList"), BackfillListView.class);
            add(new EmptyState(Refusals.sentence(refusal.get())).next(back));
            return;
        }
        var known = BackfillKnown.of(event.getLocation().getQueryParameters());
        add(new BackfillDesk(filing, workplace.project().orElseThrow().id(), known));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("backfill.form.title"), Labels.text("shell.product"));
    }
}
