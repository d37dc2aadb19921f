package dev.rollcall.domain.operations;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The screen of operations: platform operations see everything and set going again what stands still; a region's
 * administrator sees the unassigned tasks of the region; nobody else sees anything.
 */
@Service
public class OperationsService {
    private static final int MOST = 50;

    private final EngineRoom engine;
    private final OperationsLists lists;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final Clock clock;

    OperationsService(EngineRoom engine, OperationsLists lists, Inbox inbox, AuditTrail audit, Clock clock) {
        this.engine = engine;
        this.lists = lists;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Overview overview(Caller caller) {
        var unassigned = maySeeTasks(caller)
                ? lists.unassigned(caller.accountId(), MOST)
                : List.<OperationsLists.Unassigned>of();
        if (!caller.is(Role.PLATFORM_OPS)) {
            return new Overview(List.of(), unassigned, List.of(), List.of(), List.of());
        }
        return new Overview(
                engine.incidents().stream()
                        .map(each -> new Overview.Named<>(each, number(each.requestId())))
                        .toList(),
                unassigned,
                lists.undelivered(MOST),
                engine.timers(MOST).stream()
                        .map(each -> new Overview.Named<>(each, number(each.requestId())))
                        .toList(),
                engine.versions());
    }

    /** Lets a step that stands still be tried again; the engine does so by itself, at once. */
    @Transactional
    public Outcome<String> retryIncident(Caller caller, String incidentId) {
        var done = caller.is(Role.PLATFORM_OPS) && engine.retry(incidentId);
        Outcome<String> outcome = done ? Outcome.done(incidentId) : Outcome.refused("INCIDENT_GONE");
        return recorded(caller, "INCIDENT_RETRY", "incident", incidentId, outcome);
    }

    /** Lets a notice that did not leave the house be sent again. */
    @Transactional
    public Outcome<String> retryDelivery(Caller caller, long deliveryId) {
        var done = caller.is(Role.PLATFORM_OPS) && lists.retry(deliveryId, clock.instant());
        var id = Long.toString(deliveryId);
        Outcome<String> outcome = done ? Outcome.done(id) : Outcome.refused("DELIVERY_GONE");
        return recorded(caller, "DELIVERY_RETRY", "delivery", id, outcome);
    }

    private Outcome<String> recorded(Caller caller, String action, String kind, String id, Outcome<String> outcome) {
        var entry = new AuditTrail.Entry(caller, action, kind, id, null, Map.of());
        outcome.why().ifPresentOrElse(refusal -> audit.refused(entry, refusal.code()), () -> audit.done(entry));
        return outcome;
    }

    private static boolean maySeeTasks(Caller caller) {
        return caller.is(Role.PLATFORM_OPS)
                || caller.is(Role.REG_COUNTY)
                || caller.is(Role.REG_CITY)
                || caller.is(Role.REG_PROV);
    }

    private @Nullable String number(@Nullable UUID requestId) {
        return requestId == null
                ? null
                : inbox.ofRequest(requestId).stream()
                        .map(InboxTask::requestNo)
                        .findFirst()
                        .orElse(null);
    }
}
