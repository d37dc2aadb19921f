package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.LikePattern;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.shared.SiteTime;
import java.util.HashMap;
import java.util.Map;

/** Which requests a caller's list holds, as SQL over the aliases {@code q} (request) and {@code n} (person). */
final class RequestSelection {
    // Who filed a request may always read it; everybody else as far as the view says.
    private static final String WITHIN_REACH = """
            (q.initiator_account_id = :account
             or exists (select 1 from account_reach r
                         where r.account_id = :account and r.project_id = q.project_id
                           and (r.unit_id is null or r.unit_id = q.unit_id)))
            """;

    private final StringBuilder where = new StringBuilder(" where ");
    private final Map<String, Object> params = new HashMap<>();

    private RequestSelection() {}

    static RequestSelection of(RequestQuery query, Caller caller) {
        var selection = new RequestSelection();
        selection.params.put("account", caller.accountId());
        selection.scope(query.scope(), caller);
        selection.filters(query);
        return selection;
    }

    private void scope(RequestQuery.Scope scope, Caller caller) {
        switch (scope) {
            case REACH -> where.append(WITHIN_REACH);
            case MINE -> where.append("q.initiator_account_id = :account");
            case DECIDED_BY_ME -> {
                where.append(WITHIN_REACH);
                var person = caller.personId();
                if (person == null) {
                    where.append(" and false");
                } else {
                    and("q.id in (select m.request_id from decision m where m.person_id = :me)", "me", person);
                }
            }
        }
    }

    private void filters(RequestQuery query) {
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
                    "(n.name like :text or q.request_no like :text)",
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
        where.append(" and ").append(condition);
        params.put(name, value);
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
