package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bare address leads to what the caller does daily: who decides, to their tasks; who looks back, to
 * the history; everybody else, to the punches.
 */
@Route("")
@PermitAll
final class HomeView extends Div implements BeforeEnterObserver {
    private final Workplace workplace;

    HomeView(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workplace.callerIfAny().ifPresent(caller -> {
            var path = Stream.concat(daily(caller), Arrays.stream(MenuEntry.values()))
                    .filter(entry -> entry.exists() && entry.allows(caller))
                    .map(MenuEntry::path)
                    .findFirst()
                    .orElse(MeView.PATH);
            // A forward alone leaves the bare address in the browser, and a copied link with it; the client's
            // router writes the address once more after this answer, hence the wait.
            event.getUI().getPage().executeJs("setTimeout(() => history.replaceState(history.state, '', $0))", path);
            event.forwardTo(path);
        });
    }

    private static Stream<MenuEntry> daily(Caller caller) {
        var looksBack = caller.roles().equals(Set.of(Role.AUDITOR));
        return looksBack ? Stream.of(MenuEntry.HISTORY) : Stream.of(MenuEntry.INBOX, MenuEntry.PUNCHES);
    }
}
