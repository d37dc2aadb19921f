package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;

/** A scrolling part of a page that stands again where it stood when the reader comes back to it. */
public final class KeptScroll {
    private static final String SCRIPT = "const key = 'rollcall-scroll:' + $0;"
            + "requestAnimationFrame(() => { this.scrollTop = Number(sessionStorage.getItem(key) || 0); });"
            + "if (!this.rollcallScroll) { this.addEventListener('scroll', () =>"
            + " sessionStorage.setItem(this.rollcallScroll, String(this.scrollTop)), { passive: true }); }"
            + "this.rollcallScroll = key;";

    private KeptScroll() {}

    /** @param place what is shown, such as the address with its filters; another place starts at its own height */
    public static void of(Component scroller, String place) {
        scroller.getElement().executeJs(SCRIPT, place);
    }
}
