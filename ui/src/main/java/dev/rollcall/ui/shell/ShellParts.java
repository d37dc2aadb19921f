package dev.rollcall.ui.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.domain.approval.InboxService;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What features and settings add to the frame. */
@Component
class ShellParts {
    private final boolean demo;
    private final InboxService inbox;
    private final AuthenticationContext authentication;
    private final ObjectProvider<ProjectSwitch> projectSwitch;
    private final ObjectProvider<ShellSearch> search;
    private final ObjectProvider<ShellBell> bell;

    ShellParts(
            @Value("${rollcall.demo.enabled:false}") boolean demo,
            InboxService inbox,
            AuthenticationContext authentication,
            ObjectProvider<ProjectSwitch> projectSwitch,
            ObjectProvider<ShellSearch> search,
            ObjectProvider<ShellBell> bell) {
        this.demo = demo;
        this.inbox = inbox;
        this.authentication = authentication;
        this.projectSwitch = projectSwitch;
        this.search = search;
        this.bell = bell;
    }

    boolean isDemo() {
        return demo;
    }

    InboxCounts openTasks(Caller caller) {
        return inbox.counts(caller);
    }

    Optional<ProjectSwitch> projectSwitch() {
        return Optional.ofNullable(projectSwitch.getIfAvailable());
    }

    Optional<ShellSearch> search() {
        return Optional.ofNullable(search.getIfAvailable());
    }

    Optional<ShellBell> bell() {
        return Optional.ofNullable(bell.getIfAvailable());
    }

    void signOut() {
        authentication.logout();
    }
}
