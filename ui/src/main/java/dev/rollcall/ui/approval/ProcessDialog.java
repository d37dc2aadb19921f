package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.ui.shell.words.Labels;

/** 流程图 over the task, as wide as the screen allows: a column beside the evidence would be too narrow for it. */
final class ProcessDialog extends Dialog {
    ProcessDialog(TaskPanels desk, RequestStory story) {
        setHeaderTitle(Labels.text("request.pictureOf", story.request().requestNo()));
        setWidth("min(1160px, 96vw)");
        setMaxHeight("94vh");
        add(new ProcessStory(desk, story));
        getFooter().add(new Button(Labels.text("keys.close"), e -> close()));
    }
}
