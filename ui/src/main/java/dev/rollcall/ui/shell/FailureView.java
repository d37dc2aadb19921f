package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Stands where a view would that could not be opened. Never a stack trace, always a number. Without the
 * frame, which may be what failed.
 */
@AnonymousAllowed
final class FailureView extends Div implements HasErrorParameter<Exception> {
    private final Incidents incidents;

    FailureView(Incidents incidents) {
        this.incidents = incidents;
        addClassName("view");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var incident = incidents.record(parameter.getException());
        add(new EmptyState(Labels.text("failure.view"))
                .because(Labels.text("failure.number", incident))
                .next(again(event))
                .next(NothingHere.home()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static Anchor again(BeforeEnterEvent event) {
        var link = new Anchor(event.getLocation().getPathWithQueryParameters(), Labels.text("failure.again"));
        link.setRouterIgnore(true);
        return link;
    }
}
