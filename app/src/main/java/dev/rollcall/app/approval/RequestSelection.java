package dev.rollcall.app.approval;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.LikePattern;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.shared.SiteTime;
import java.util.HashMap;
import java.util.Map;

/**
 * Which requests a caller's list holds, as SQL over the alias {@code q}.
 *
 * <p>The order of the tables is ours, not the optimizer's, which tends to ask for the reach of each request in the
 * table: whoever reaches some projects starts from those, whoever decided from their decisions, and whoever reaches
 * everything from the requests, newest first.
 */
final class RequestSelection {
    // Reach, one row for each project.
    private static final String REACHED = """
            (select r.project_id, max(r.unit_id is null) as whole from %1$s r group by r.project_id) w""";

    // Whoever filed a request reads it as long as they have business on the project at all (R11); everybody else as far
    // as the view says.
    private static final String WITHIN_UNIT = """
            (w.whole or q.initiator_account_id = :account
             or (q.project_id, q.unit_id) in (select o.project_id, o.unit_id from %1$s o where o.unit_id is not null))
            """;

    // 1.6: everybody on the project but the labour officer and the other posts.
    private static final String WITHIN_PROJECT = """
            (q.initiator_account_id = :account
             or exists (select 1 from %1$s o where o.project_id = q.project_id and o.role not in ('GC_LABOR', 'POST', 'OWNER_REP',
                                                                           'PROVIDER')))
            """;

    // 1.6, the owner who confirms (L26), and a provider for its own devices.
    private static final String WITHIN_DEVICES = """
            (q.initiator_account_id = :account
             or exists (select 1 from %1$s o where o.project_id = q.project_id
                           and (o.role in ('ENT_GC', 'ENT_OWNER', 'OWNER_REP', 'PM', 'GC_LABOR', 'REG_COUNTY', 'REG_CITY',
                                           'REG_PROV', 'PLATFORM_OPS', 'AUDITOR')
                                or o.role = 'PROVIDER'
                                   and o.unit_id = (select v.provider_unit_id from device v where v.id = q.device_id))))
            """;

    // Once for each request: whoever sent one back may decide it again.
    private static final String DECIDED =
            "(select distinct d.request_id from decision d where d.person_id = :approver) m straight_join ";

    /** What a list has to know of one kind of request: its table, who reads it, whose name is searched for. */
    private enum Table {
        ATTENDANCE_BACKFILL("backfill_request", WITHIN_UNIT, "person n where n.id = q.person_id"),
        PROJECT_STATUS_CHANGE("status_change_request", WITHIN_PROJECT, "project n where n.id = q.project_id"),
        DEVICE_UNBIND(
                "device_unbind_request",
                WITHIN_DEVICES,
                "(select id, sn as name from device) n where n.id = q.device_id");

        private final String name;
        private final String within;
        private final String named;

        Table(String name, String within, String named) {
            this.name = name;
            this.within = within;
            this.named = named;
        }
    }

    private final Table table;
    private final String reach;
    private final StringBuilder from = new StringBuilder(" from ");
    private final Map<String, Object> params = new HashMap<>();

    private RequestSelection(Table table, Caller caller) {
        this.table = table;
        this.reach = Reach.of(caller.accountId());
    }

    static RequestSelection of(RequestKind kind, RequestQuery query, Caller caller) {
        var selection = new RequestSelection(Table.valueOf(kind.name()), caller);
        selection.params.put("account", caller.accountId());
        selection.scope(query, caller);
        selection.filters(query);
        return selection;
    }

    private void scope(RequestQuery query, Caller caller) {
        switch (query.scope()) {
            case REACH ->
                from.append(
                                query.approverId() != null
                                        ? DECIDED + table.name + " q on q.id = m.request_id straight_join " + REACHED
                                                + " on w.project_id = q.project_id"
                                        : reachesEverything(caller)
                                                        && (query.projectId() == null || query.workerId() != null)
                                                ? table.name + " q straight_join " + REACHED
                                                        + " on w.project_id = q.project_id"
                                                : REACHED + " straight_join " + table.name
                                                        + " q on q.project_id = w.project_id")
                        .append(" where ")
                        .append(table.within);
            case MINE ->
                from.append(table.name)
                        .append(" q straight_join ")
                        .append(REACHED)
                        .append(" on w.project_id = q.project_id where q.initiator_account_id = :account");
            case DECIDED_BY_ME -> {
                from.append("decision m straight_join " + table.name + " q on q.id = m.request_id straight_join ")
                        .append(REACHED)
                        .append(" on w.project_id = q.project_id where ")
                        .append(table.within);
                var person = caller.personId();
                if (person == null) {
                    from.append(" and false"); // an account without a natural person decides nothing
                } else {
                    and(
                            "m.person_id = :me and not exists (select 1 from decision l where l.request_id = m.request_id"
                                    + " and l.person_id = m.person_id and l.id > m.id)",
                            "me",
                            person);
                }
            }
        }
    }

    private static boolean reachesEverything(Caller caller) {
        return caller.is(Role.PLATFORM_OPS) || caller.is(Role.AUDITOR);
    }

    private void filters(RequestQuery query) {
        var approver = query.approverId();
        if (approver != null) {
            params.put("approver", approver);
        }
        var worker = query.workerId();
        if (worker != null && table == Table.ATTENDANCE_BACKFILL) {
            and("q.person_id = :worker", "worker", worker);
        } else if (worker != null) {
            from.append(" and false"); // concerns nobody in person
        }
        var project = query.projectId();
        if (project != null) {
            and("q.project_id = :project", "project", project);
        }
        var status = query.status();
        if (status != null) {
            and("q.status = :status", "status", status.name());
        }
        if (!query.text().isBlank()) {
            and(
                    "(q.request_no like :text or exists (select 1 from " + table.named + " and n.name like :text))",
                    "text",
                    LikePattern.anywhere(query.text().strip()));
        }
        var from = query.from();
        if (from != null) {
            and("q.submitted_at >= :from", "from", Columns.utc(SiteTime.startOf(from)));
        }
        var to = query.to();
        if (to != null) {
            and("q.submitted_at < :until", "until", Columns.utc(SiteTime.startOf(to.plusDays(1))));
        }
    }

    private void and(String condition, String name, Object value) {
        from.append(" and ").append(condition);
        params.put(name, value);
    }

    /** Begins with {@code from}; no request is in it twice. */
    String from() {
        return from.toString().formatted(reach);
    }

    Map<String, Object> params() {
        return params;
    }
}
