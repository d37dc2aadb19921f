package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts projects of the same general contractor into one group, so that they may share a gate (R122, R123, C25). */
@Service
public class ProjectGroupService {
    private static final int NAME_MOST = 60;
    private static final int LEAST = 2;

    private final ProjectGroups groups;
    private final ContractorUnits contractors;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProjectGroupService(
            ProjectGroups groups,
            ContractorUnits contractors,
            Accounts accounts,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.groups = groups;
        this.contractors = contractors;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Groups with a project within reach. */
    @Transactional(readOnly = true)
    public List<ProjectGroup> groups(Caller caller) {
        return groups.reachableBy(caller.accountId());
    }

    /** @return the group's id */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Long> form(Caller caller, String name, Set<Long> projects) {
        var wanted = new TreeSet<>(projects);
        var entry = new AuditTrail.Entry(
                caller,
                "PROJECT_GROUP",
                "project-group",
                wanted.stream().map(String::valueOf).collect(Collectors.joining(",")),
                null,
                Map.of());
        Outcome<Long> outcome;
        try {
            outcome = transaction.execute(status -> judged(caller, name.strip(), wanted, entry));
        } catch (DuplicateKeyException joinedMeanwhile) {
            outcome = Outcome.refused("GROUP_JOINED_ALREADY");
        }
        outcome.why().ifPresent(refusal -> audit.refused(entry, refusal.code()));
        return outcome;
    }

    private Outcome<Long> judged(Caller caller, String name, Set<Long> projects, AuditTrail.Entry entry) {
        var refusal = judge(caller, name, projects);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var contractor = contractors.of(projects.iterator().next());
        var id = groups.add(name, projects, contractor, caller.accountId(), clock.instant());
        audit.done(entry);
        return Outcome.done(id);
    }

    private Optional<Refusal> judge(Caller caller, String name, Set<Long> projects) {
        var mayAll = projects.stream()
                .allMatch(project -> accounts.standing(caller.accountId(), project)
                        .filter(standing -> standing.isAny(Role.ENT_GC, Role.PLATFORM_OPS))
                        .isPresent());
        if (!mayAll) {
            return Optional.of(Refusal.of("GROUP_NOT_ALLOWED"));
        }
        if (projects.size() < LEAST) {
            return Optional.of(Refusal.of("GROUP_TOO_SMALL"));
        }
        if (projects.stream().map(contractors::of).distinct().count() > 1) {
            return Optional.of(Refusal.of("GROUP_OF_SEVERAL_CONTRACTORS"));
        }
        if (projects.stream().anyMatch(project -> groups.of(project).isPresent())) {
            return Optional.of(Refusal.of("GROUP_JOINED_ALREADY"));
        }
        return name.isEmpty() || name.length() > NAME_MOST
                ? Optional.of(Refusal.of("GROUP_NAME_MISSING", NAME_MOST))
                : Optional.empty();
    }
}
