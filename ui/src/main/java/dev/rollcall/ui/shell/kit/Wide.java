package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Whether the window has room for a detail beside its list (1200 px, as the style sheet has it). */
public final class Wide {
    private static final String SCRIPT = "const wide = matchMedia('(min-width: 1200px)');"
            + "const tell = () => { if (!this.isConnected) { wide.removeEventListener('change', tell); return; }"
            + " this.dispatchEvent(new CustomEvent('rollcall-wide', { detail: { wide: wide.matches } })); };"
            + "wide.addEventListener('change', tell); tell();";

    private Wide() {}

    /** Tells once when the host comes onto the page, and again whenever it changes. */
    public static void watch(Component host, Consumer<Boolean> listener) {
        host.getElement()
                .addEventListener(
                        "rollcall-wide",
                        event -> listener.accept(event.getEventData().getBoolean("event.detail.wide")))
                .addEventData("event.detail.wide");
        host.addAttachListener(attached -> host.getElement().executeJs(SCRIPT));
    }
}
