package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;

/** One request at its own address, for the auditor and everybody within reach. */
@Route(RequestAddress.PATH + "/:request")
@PermitAll
final class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final TaskPanels desk;
    private String title = "";

    RequestView(TaskPanels desk) {
        this.desk = desk;
        addClassNames("view", "request-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("request").flatMap(RequestAddress::parsed);
        var story = id.flatMap(each -> RequestPanel.story(desk, desk.workplace().caller(), each))
                .orElseThrow(NotFoundException::new);
        title = story.request().title();
        removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RequestAddress.LIST)
                .flatMap(list -> MenuEntry.of(RequestAddress.list(list)))
                .ifPresent(list -> add(back(list, event, story.request().id())));
        add(new RequestPanel(desk, story.request().id(), () -> {}));
    }

    private static Anchor back(MenuEntry list, BeforeEnterEvent event, UUID requestId) {
        var from = RequestListState.of(event.getLocation().getQueryParameters()).withChosen(requestId);
        var link = new Anchor(
                list.path() + "?" + from.parameters().getQueryString(), Labels.text("request.back", list.label()));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("back-link");
        return link;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", title, Labels.text("shell.product"));
    }
}
