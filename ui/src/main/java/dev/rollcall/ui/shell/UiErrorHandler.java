package dev.rollcall.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;

/** The last place a failure of a click can end: logged under a number, told in a sentence. */
final class UiErrorHandler implements ErrorHandler {
    private final transient Incidents incidents;

    UiErrorHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (causes(event.getThrowable()).anyMatch(SignedOutException.class::isInstance) && ui != null) {
            ui.getPage().setLocation(LoginView.PATH);
            return;
        }
        if (causes(event.getThrowable()).anyMatch(ClientAbortException.class::isInstance)) {
            return; // the window was closed while it was written to; nobody is left to be told, and nothing is broken
        }
        var incident = incidents.record(event.getThrowable());
        if (ui != null) {
            ui.access(() -> Notices.failed(Labels.text("failure.click", incident)));
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
