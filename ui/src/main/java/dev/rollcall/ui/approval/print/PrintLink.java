package dev.rollcall.ui.approval.print;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import dev.rollcall.ui.shell.words.Labels;
import java.util.UUID;

/** 打印审批单, beside the other things a reader may do with a request; the form opens in a tab of its own. */
public final class PrintLink extends Anchor {
    static final String PATH = "print/";

    public PrintLink(UUID requestId) {
        super(PATH + requestId, Labels.text("print.link"));
        setTarget(AnchorTarget.BLANK);
        getElement().setAttribute("router-ignore", true);
        addClassName("print-link");
    }
}
