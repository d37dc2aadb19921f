package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.approval.BulkDecisionService;
import dev.rollcall.domain.approval.BulkSet;
import dev.rollcall.domain.approval.BulkTasks;
import dev.rollcall.domain.approval.BulkTasks.Group;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Go;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 批量处理: which kind at which node; the inbox's project and 只看超时 come along in the address. */
@Route(BulkView.PATH)
@PermitAll
final class BulkChoiceView extends Div implements BeforeEnterObserver {
    private final BulkDecisionService bulk;
    private final Workplace workplace;
    private final Div body = new Div();

    BulkChoiceView(BulkDecisionService bulk, Workplace workplace) {
        this.bulk = bulk;
        this.workplace = workplace;
        addClassNames("view", "bulk-view");
        body.addClassNames("card", "bulk-card");
        var back = new RouterLink(Labels.text("bulk.back"), InboxView.class);
        back.addClassName("back-link");
        add(back, new ViewHead(Labels.text("bulk.title")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var from = InboxState.of(event.getLocation().getQueryParameters());
        show(
                from,
                bulk.groups(workplace.caller(), from.projectId(), from.overdueOnly()).stream()
                        .filter(group -> from.kind() == null || group.kind() == from.kind())
                        .toList());
    }

    private void show(InboxState from, List<Group> groups) {
        body.removeAll();
        if (groups.isEmpty()) {
            body.add(new EmptyState(Labels.text("bulk.nothing")));
            return;
        }
        var means = new Paragraph(Labels.text("bulk.choose", BulkSet.MOST));
        means.addClassName("bulk-said");
        var list = new UnorderedList();
        list.addClassName("bulk-groups");
        groups.forEach(group -> list.add(row(from, group)));
        body.add(means, list);
    }

    private ListItem row(InboxState from, Group group) {
        var what =
                new Span(Labels.text("bulk.group", ApprovalWords.kind(group.kind()), ApprovalWords.node(group.node())));
        var count = new Span(Labels.text("bulk.groupCount", group.tasks()));
        count.addClassName("secondary");
        var start = new Button(Labels.text("bulk.start"), e -> compose(from, group));
        start.setAriaLabel(Labels.text("bulk.startOf", ApprovalWords.kind(group.kind())));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setDisableOnClick(true);
        var row = new ListItem(new Div(what, count), start);
        row.addClassName("bulk-group");
        return row;
    }

    private void compose(InboxState from, Group group) {
        var outcome = bulk.compose(
                workplace.caller(),
                new BulkTasks.Choice(group.kind(), group.node(), from.projectId(), from.overdueOnly()));
        outcome.result().ifPresent(id -> Go.to(BulkView.PATH + "/" + id));
        outcome.why().ifPresent(refusal -> {
            Notices.refused(refusal);
            show(from, bulk.groups(workplace.caller(), from.projectId(), from.overdueOnly()));
        });
    }
}
