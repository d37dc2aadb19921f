package dev.rollcall.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.domain.project.ProjectSummary;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who sits before the screen and on which project they work now. Asked anew on every use, so that a
 * role or a project taken away is gone with the next click.
 */
@Component
public class Workplace {
    private static final String CHOSEN = Workplace.class.getName() + ".project";

    private final AuthenticationContext authentication;
    private final AccountService accounts;
    private final ProjectService projects;

    Workplace(AuthenticationContext authentication, AccountService accounts, ProjectService projects) {
        this.authentication = authentication;
        this.accounts = accounts;
        this.projects = projects;
    }

    /** The person or unit signed in; empty when nobody is, or the account was disabled since. */
    public Optional<Caller> callerIfAny() {
        return authentication.getPrincipalName().flatMap(accounts::caller);
    }

    /** The person or unit signed in. @throws SignedOutException when nobody is any more */
    public Caller caller() {
        return callerIfAny().orElseThrow(SignedOutException::new);
    }

    /**
     * The project everything on the screen is about (R22, R24): the one chosen, else the first within
     * reach; empty when there is none.
     */
    public Optional<ProjectSummary> project() {
        var caller = caller();
        var chosen = Optional.ofNullable((Long) VaadinSession.getCurrent().getAttribute(CHOSEN));
        return chosen.flatMap(id -> projects.project(caller, id))
                .or(() -> projects.projects(caller, "").stream().findFirst());
    }

    /** What the caller is on the current project. */
    public Optional<Standing> standing() {
        return project().flatMap(project -> accounts.standing(caller(), project.id()));
    }

    /**
     * Makes a project the current one for the whole session (R22).
     *
     * @return false when it is not within reach; then nothing changes
     */
    public boolean choose(long projectId) {
        var reachable = projects.project(caller(), projectId).isPresent();
        if (reachable) {
            VaadinSession.getCurrent().setAttribute(CHOSEN, projectId);
        }
        return reachable;
    }
}
