package dev.rollcall.app.project;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.StatusChangeLists;
import dev.rollcall.domain.project.StatusChangeQuery;
import dev.rollcall.domain.project.StatusChangeRow;
import dev.rollcall.domain.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The status changes of a project (R94); who may read them is part of the statement (1.6). */
@Repository
class JdbcStatusChangeLists implements StatusChangeLists {
    private static final String FROM = """
             from status_change_request q
             where q.project_id = :project and (:status is null or q.status = :status)
               and exists (select 1 from %s r where r.project_id = q.project_id
                              and r.role not in ('GC_LABOR', 'POST', 'OWNER_REP', 'PROVIDER'))
            """;

    private final JdbcClient jdbc;
    private final PostHolders holders;

    JdbcStatusChangeLists(JdbcClient jdbc, PostHolders holders) {
        this.jdbc = jdbc;
        this.holders = holders;
    }

    @Override
    public Page<StatusChangeRow> page(StatusChangeQuery query, Caller caller) {
        var params = new HashMap<String, Object>();
        params.put("project", query.projectId());
        var status = query.status();
        params.put("status", status == null ? null : status.name());
        var from = FROM.formatted(Reach.of(caller.accountId()));
        var total = jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
        if (total == 0) {
            return Page.empty();
        }
        var reviewers = new HashMap<ApprovalNode, String>();
        var rows = jdbc.sql("""
                        select q.id, q.request_no, q.project_id, q.from_status, q.to_status, q.effective_day, q.status,
                               a.display_name as initiator_name, q.submitted_at, q.finished_at,
                               (select s.node from request_step s
                                 where s.request_id = q.id and s.state = 'ACTIVE' limit 1) as node,
                               (select n.name from inbox_task i join person n on n.id = i.assignee_person_id
                                 where i.request_id = q.id and i.state = 'OPEN' limit 1) as assignee
                          from (select q.id""" + from + """
                                 order by q.submitted_at desc, q.id desc limit :limit offset :offset) chosen
                          join status_change_request q on q.id = chosen.id
                          join account a on a.id = q.initiator_account_id
                         order by q.submitted_at desc, q.id desc""")
                .params(params)
                .param("limit", query.page().limit())
                .param("offset", query.page().offset())
                .query((row, i) -> row(row, reviewers))
                .list();
        return new Page<>(rows, total);
    }

    private StatusChangeRow row(ResultSet row, Map<ApprovalNode, String> reviewers) throws SQLException {
        var node = Columns.nameOrNull(row, "node", ApprovalNode.class);
        return new StatusChangeRow(
                Columns.uuid(row, "id"),
                Columns.text(row, "request_no"),
                Columns.name(row, "from_status", ProjectStatus.class),
                Columns.name(row, "to_status", ProjectStatus.class),
                Columns.day(row, "effective_day"),
                Columns.name(row, "status", RequestStatus.class),
                node,
                reviewer(row, node, reviewers),
                Columns.text(row, "initiator_name"),
                Columns.instant(row, "submitted_at"),
                Columns.instantOrNull(row, "finished_at"));
    }

    private String reviewer(
            ResultSet row, @org.jspecify.annotations.Nullable ApprovalNode node, Map<ApprovalNode, String> reviewers)
            throws SQLException {
        var assignee = row.getString("assignee");
        if (node == null || assignee != null) {
            return assignee == null ? "" : assignee;
        }
        var project = row.getLong("project_id");
        return reviewers.computeIfAbsent(
                node,
                each -> holders.of(project, each).stream()
                        .map(PostHolders.Holder::name)
                        .collect(Collectors.joining("、")));
    }
}
