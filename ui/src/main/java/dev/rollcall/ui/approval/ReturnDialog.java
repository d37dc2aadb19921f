package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.ui.shell.words.Labels;
import java.util.function.Consumer;

/** 退回: to whom. The words are those of the opinion, which stays beside what is filed again. */
final class ReturnDialog extends Dialog {
    private final RadioButtonGroup<ApprovalNode> to = new RadioButtonGroup<>();
    private final Paragraph means = new Paragraph();

    ReturnDialog(TaskPage page, Consumer<ApprovalNode> chosen) {
        addClassNames("act-dialog", "return-dialog");
        setHeaderTitle(Labels.text("task.return.title"));
        setWidth("min(480px, 96vw)");
        to.setLabel(Labels.text("task.return.whom"));
        to.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        to.setItems(page.returnTargets());
        to.setItemLabelGenerator(ApprovalWords::node);
        to.addValueChangeListener(e -> explain());
        to.setValue(page.returnTargets().get(0));
        add(to, means);
        var act = new Button(Labels.text("task.return"), e -> {
            close();
            chosen.accept(to.getValue());
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.addClassName("act-do");
        act.setDisableOnClick(true);
        getFooter().add(new Button(Labels.text("task.act.cancel"), e -> close()), act);
    }

    private void explain() {
        means.setText(
                to.getValue() == ApprovalNode.APPLICANT
                        ? Labels.text("task.return.meansApplicant")
                        : Labels.text("task.return.meansNode", ApprovalWords.node(to.getValue())));
    }
}
