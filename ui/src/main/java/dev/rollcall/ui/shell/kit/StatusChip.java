package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.html.Span;

/** A short word about a state: 在建, 剩 5 小时, 超时 3 小时. */
public final class StatusChip extends Span {
    public StatusChip(String word, Tone tone) {
        addClassNames("chip", "chip-" + tone.cssName());
        if (!tone.sign().isEmpty()) {
            var sign = new Span(tone.sign());
            sign.addClassName("chip-sign");
            sign.getElement().setAttribute("aria-hidden", "true");
            add(sign);
        }
        add(new Span(word));
    }
}
