package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.ui.document.FileShelf;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Go;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * 修改后重报: a request that was sent back to who filed it, at an address of its own. The form as it was filed, to be
 * changed; beside it why it came back, and the files it has.
 */
public abstract class RevisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Times times;
    private final String list;

    /**
     * What came back.
     *
     * @param own the reader filed it and may still change its fate
     * @param files it has already; they stay
     * @param sheet empty when it can no longer be filed again
     */
    public record Returned(
            RequestStory story, boolean own, List<FileCard> files, Supplier<Optional<FilingDesk.Sheet>> sheet) {}

    /** @param list address of the kind's list */
    protected RevisionView(Times times, String list, String look) {
        this.times = times;
        this.list = list;
        addClassNames("view", "backfill-form-view", look);
    }

    /** Empty when unknown or out of reach; the two look alike. */
    protected abstract Optional<Returned> returned(UUID requestId);

    /**
     * What leads there from the request's page.
     *
     * @param path of the kind's revisions
     */
    public static Button opener(String path, RequestStory story) {
        var button = new Button(
                Labels.text("revision.open"),
                e -> Go.to(path + "/" + story.request().id()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var returned = event.getRouteParameters()
                .get("request")
                .flatMap(RequestAddress::parsed)
                .flatMap(this::returned)
                .orElseThrow(NotFoundException::new);
        var head = new ViewHead(Labels.text("revision.title"));
        head.detail(returned.story().request().title());
        add(head);
        if (!returned.own() || !returned.story().awaitsRevision()) {
            add(new EmptyState(Labels.text("revision.notNow")));
            return;
        }
        returned.sheet()
                .get()
                .ifPresentOrElse(
                        sheet -> add(desk(returned, sheet)),
                        () -> add(new EmptyState(Labels.text("revision.noLonger"))));
    }

    private FilingDesk desk(Returned returned, FilingDesk.Sheet sheet) {
        var files = returned.files();
        var there = new Div(new H3(Labels.text("revision.filesThere", files.size())), new FileShelf(files));
        there.addClassName("evidence-part");
        var why = RevisionPart.of(returned.story(), times).stream();
        return new FilingDesk(
                "revision", list, sheet, Stream.concat(why, Stream.of(there)).toArray(Component[]::new));
    }

    @Override
    public final String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("revision.title"), Labels.text("shell.product"));
    }
}
