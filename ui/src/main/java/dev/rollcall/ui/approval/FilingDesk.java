package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.RequestReceipt;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.kit.Go;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.Optional;

/** A form being filled in: its fields left, the facts beside it right, the way back and 提交 at the foot. */
public final class FilingDesk extends Div {
    private final String words;
    private final String list;
    private final Sheet sheet;
    private final Button submit;
    private boolean filed;

    /** What a kind of form has of its own. */
    public interface Sheet {
        Component fields();

        /** Whether a file is on its way that would be left out if the form were filed now. */
        boolean isUnderWay();

        /** Files it as it stands; empty when something is missing or wrong, which is said at its field. */
        Optional<? extends Outcome<? extends RequestReceipt>> send();

        /** Says at its field what was refused. */
        void say(Refusal refusal);
    }

    /**
     * @param words begins the labels of the form: {@code submit}, {@code leave}, {@code filed}
     * @param list address of the list it is left for
     */
    public FilingDesk(String words, String list, Sheet sheet, Component... facts) {
        this.words = words;
        this.list = list;
        this.sheet = sheet;
        addClassName("backfill-desk");
        var left = new Div(sheet.fields());
        left.addClassName("desk-fields");
        var right = new Div(facts);
        right.addClassName("desk-facts");
        var columns = new Div(left, right);
        columns.addClassName("desk-columns");
        submit = new Button(Labels.text(words + ".submit"), e -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        var gap = new Span();
        gap.addClassName("foot-gap");
        var foot = new Div(gap, new Button(Labels.text(words + ".leave"), e -> Go.to(list)), submit);
        foot.addClassName("form-foot");
        add(columns, foot);
    }

    /** A form sent twice is filed once: the service knows it again. */
    private void submit() {
        if (filed) {
            return;
        }
        try {
            if (sheet.isUnderWay()) {
                Notices.refused(Labels.text("file.underWay"));
                return;
            }
            sheet.send().ifPresent(outcome -> {
                outcome.why().ifPresent(this::refused);
                outcome.result().ifPresent(this::filed);
            });
        } finally {
            submit.setEnabled(!filed);
        }
    }

    private void refused(Refusal refusal) {
        sheet.say(refusal);
        Notices.refused(Refusals.sentence(refusal));
    }

    private void filed(RequestReceipt receipt) {
        filed = true;
        Notices.done(Labels.text(words + ".filed", receipt.requestNo()));
        Go.to(RequestAddress.of(receipt.requestId(), list));
    }
}
