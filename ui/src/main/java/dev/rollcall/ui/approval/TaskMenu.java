package dev.rollcall.ui.approval;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.rollcall.domain.approval.TaskAct;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.Optional;

/** 更多: what may be done with the task beside deciding it. What may not be done stays in the menu and says why. */
final class TaskMenu extends MenuBar {
    private final TaskPanels desk;
    private final TaskPage page;
    private final Runnable changed;

    /** @param changed called after something was done, or was found not to be possible any more */
    TaskMenu(TaskPanels desk, TaskPage page, Runnable changed) {
        this.desk = desk;
        this.page = page;
        this.changed = changed;
        addClassName("task-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var root = addItem(Labels.text("task.more"));
        var acts = desk.acts().acts(desk.workplace().caller(), page.task().taskId());
        acts.forEach((act, barred) -> add(root, act, barred));
        setVisible(!acts.isEmpty());
    }

    private void add(MenuItem root, TaskAct act, Optional<Refusal> barred) {
        var item = root.getSubMenu().addItem(Labels.of("task.act", act), e -> {
            if (barred.isPresent()) {
                Notices.refused(Refusals.sentence(barred.get()));
            } else {
                begin(act);
            }
        });
        item.getElement().setAttribute("data-act", act.name());
        barred.ifPresent(refusal -> {
            item.addClassName("task-act-barred");
            item.getElement().setAttribute("title", Refusals.sentence(refusal));
        });
    }

    private void begin(TaskAct act) {
        if (act == TaskAct.DROP_OPINIONS) {
            var outcome = desk.opinions()
                    .takeBack(desk.workplace().caller(), page.task().taskId());
            outcome.result().ifPresent(task -> Notices.done(Labels.text("task.dropped")));
            outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
            changed.run();
            return;
        }
        ActDialog dialog = switch (act) {
            case TRANSFER -> new TransferDialog(desk, page, changed);
            case DELEGATE -> new AskDialog(desk, page, TaskOpinion.Kind.DELEGATED, changed);
            case SIGN_BEFORE -> new AskDialog(desk, page, TaskOpinion.Kind.SIGN_BEFORE, changed);
            case SIGN_AFTER -> new AskDialog(desk, page, TaskOpinion.Kind.SIGN_AFTER, changed);
            case COPY -> new CopyDialog(desk, page, changed);
            case DROP_OPINIONS -> throw new IllegalStateException("asks nothing");
        };
        dialog.open();
    }
}
