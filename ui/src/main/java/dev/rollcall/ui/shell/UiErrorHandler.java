package dev.rollcall.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;

/** The last place a failure of a click can end: logged under a number, told in a sentence. */
final class UiErrorHandler implements ErrorHandler {
    private final transient Incidents incidents;

    UiErrorHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (isSignedOut(event.getThrowable()) && ui != null) {
            ui.getPage().setLocation(LoginView.PATH);
            return;
        }
        var incident = incidents.record(event.getThrowable());
        if (ui != null) {
            ui.access(() -> Notices.failed(Labels.text("failure.click", incident)));
        }
    }

    private static boolean isSignedOut(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof SignedOutException) {
                return true;
            }
        }
        return false;
    }
}
