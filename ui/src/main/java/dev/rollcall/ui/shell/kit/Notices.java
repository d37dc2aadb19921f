package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.words.Labels;

/**
 * Sentences that come and go at the head of the page, where they cover no button. A sentence says what happened, what it means
 * and what to do, in that order.
 */
public final class Notices {
    private static final int SHORT = 3_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    /** Something was done; names the thing. Leaves by itself. */
    public static void done(String sentence) {
        show(sentence, Tone.GOOD, SHORT);
    }

    /** Something worth knowing. Leaves by itself. */
    public static void tell(String sentence) {
        show(sentence, Tone.ACTION, SHORT);
    }

    /** The system says no (a refusal): stays until closed, because it asks for an act. */
    public static void refused(String sentence) {
        show(sentence, Tone.CAUTION, UNTIL_CLOSED);
    }

    /** The system says no: the refusal's own sentence. */
    public static void refused(Refusal refusal) {
        refused(Labels.refusal(refusal));
    }

    /** Something broke: stays until closed. */
    public static void failed(String sentence) {
        show(sentence, Tone.BAD, UNTIL_CLOSED);
    }

    private static void show(String sentence, Tone tone, int milliseconds) {
        var notification = new Notification();
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.setAssertive(milliseconds == UNTIL_CLOSED);
        var sign = new Span(tone.sign());
        sign.getElement().setAttribute("aria-hidden", "true");
        var close = new Button("×", e -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel(Labels.text("notice.close"));
        var line = new Div(sign, new Span(sentence), close);
        line.addClassNames("notice", "notice-" + tone.cssName());
        notification.add(line);
        notification.open();
    }
}
