package dev.rollcall.domain.audit;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed exports for auditors (capability 6, 1.6). Each one is a record itself, and so is asking without the right. */
@Service
public class AuditExports {
    private static final String ACTION = "AUDIT_EXPORT";

    private final Accounts accounts;
    private final AuditChains chains;
    private final KeptHeads kept;
    private final ExportSource source;
    private final ExportKey key;
    private final AuditTrail audit;
    private final Clock clock;

    AuditExports(
            Accounts accounts,
            AuditChains chains,
            KeptHeads kept,
            ExportSource source,
            ExportKey key,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.chains = chains;
        this.kept = kept;
        this.source = source;
        this.key = key;
        this.audit = audit;
        this.clock = clock;
    }

    /** Judges and records the export of some days of a project; what comes back is written when its bytes are wanted. */
    @Transactional
    public Outcome<AuditExport> prepare(Caller caller, ExportScope scope) {
        var said = Map.of(
                "from", scope.from().toString(),
                "to", scope.to().toString(),
                "process", Objects.requireNonNullElse(scope.process(), ""));
        var refusal = refusal(caller, scope.projectId());
        if (refusal.isPresent()) {
            return refused(caller, scope.projectId(), said, refusal.get());
        }
        var until = SiteTime.startOf(scope.to().plusDays(1));
        var segment = source.segment(scope.projectId(), SiteTime.startOf(scope.from()), until);
        if (segment.isEmpty()) {
            return Outcome.refused("EXPORT_EMPTY");
        }
        audit.done(entry(caller, scope.projectId(), scope.projectId(), said));
        var part = part(scope.projectId(), segment.get());
        var name = "%s-%s-%s".formatted(part.project(), scope.from(), scope.to());
        var manifest = new HashMap<String, String>(said);
        manifest.put("project", part.project());
        return Outcome.done(export(new AuditExport.Content(name, manifest, List.of(part), source.of(scope))));
    }

    /** The same for requests that were searched for, whichever projects they are about; recorded in the chain of each. */
    @Transactional
    public Outcome<AuditExport> prepare(Caller caller, ExportSelection selection) {
        var projects = new TreeSet<Long>();
        selection.requests().forEach(each -> projects.add(each.projectId()));
        var refusal = caller.is(Role.AUDITOR)
                ? projects.stream()
                        .flatMap(project -> refusal(caller, project).stream())
                        .findFirst()
                : Optional.of(Refusal.of("EXPORT_NOT_YOURS"));
        if (refusal.isPresent()) {
            return refused(caller, AuditRecord.NO_PROJECT, selection.recorded(), refusal.get());
        }
        var segments = new TreeMap<>(source.segments(selection.ids()));
        segments.keySet().retainAll(projects);
        if (segments.isEmpty()) {
            return Outcome.refused("EXPORT_EMPTY");
        }
        var parts = new ArrayList<ExportPart>();
        segments.forEach((chain, segment) -> {
            audit.done(entry(caller, chain, chain, selection.recorded()));
            parts.add(part(chain, segment));
        });
        var name = "search-" + SiteTime.dayOf(clock.instant());
        return Outcome.done(export(new AuditExport.Content(name, selection.said(), parts, source.of(selection))));
    }

    /** SHA-256 of the public key every export is signed with; the product shows it, who receives exports compares it. */
    public ChainHash fingerprint() {
        return key.fingerprint();
    }

    private Optional<Refusal> refusal(Caller caller, long projectId) {
        var standing = accounts.standing(caller.accountId(), projectId);
        if (standing.isEmpty()) {
            return Optional.of(Refusal.of("PROJECT_NOT_FOUND"));
        }
        return standing.get().isAny(Role.AUDITOR) ? Optional.empty() : Optional.of(Refusal.of("EXPORT_NOT_YOURS"));
    }

    private AuditExport export(AuditExport.Content content) {
        return new AuditExport(content, clock.instant(), chains, kept, key);
    }

    private ExportPart part(long projectId, ExportSource.Segment segment) {
        return new ExportPart(projectId, source.project(projectId).orElseThrow(), segment);
    }

    // The project may not exist, and who has no business on it does not write into its chain.
    private Outcome<AuditExport> refused(Caller caller, long projectId, Map<String, String> said, Refusal refusal) {
        audit.refused(entry(caller, projectId, null, said), refusal.code());
        return Outcome.refused(refusal);
    }

    private static AuditTrail.Entry entry(
            Caller caller, long projectId, @Nullable Long chain, Map<String, String> detail) {
        return new AuditTrail.Entry(caller, ACTION, "project", Long.toString(projectId), chain, detail);
    }
}
