package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list would: one sentence, and the next step ("本月还没有补录申请。" 发起补录). */
public final class EmptyState extends Div {
    public EmptyState(String sentence) {
        addClassName("empty-state");
        var glyph = new Glyph("empty");
        glyph.addClassName("empty-state-glyph");
        add(glyph, new Paragraph(sentence));
    }

    /** Adds a second, quieter sentence. */
    public EmptyState because(String explanation) {
        var text = new Paragraph(explanation);
        text.addClassName("secondary");
        add(text);
        return this;
    }

    /** Adds the button or link that leads on. */
    public EmptyState next(Component step) {
        add(step);
        return this;
    }
}
