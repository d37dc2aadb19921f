package dev.rollcall.app.audit;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.Decision;
import dev.rollcall.domain.audit.ExportScope;
import dev.rollcall.domain.audit.ExportSource;
import dev.rollcall.domain.shared.SiteTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands beside the records of an export; ids and the words of opinions, no names and no numbers of people. */
final class ExportBeside implements ExportSource.Beside {
    private static final int BATCH = 500;

    private static final String FILES_OF_DAYS = """
            d.project_id = :project and d.owner_id is not null
                   and d.uploaded_at >= :from and d.uploaded_at < :until
                   and (:process is null
                        or d.owner_id in (select request_id from inbox_task where request_kind = :process)
                        or d.owner_id in (select x.token from decision x join inbox_task i on i.task_id = x.task_id
                                           where i.request_kind = :process))""";

    // Files beside opinions belong to their decisions.
    private static final String FILES_OF_REQUESTS = """
            (d.owner_id in (:ids) or d.owner_id in (select x.token from decision x where x.request_id in (:ids)))""";

    private static final Within DAYS =
            new Within(days("t.created_at"), days("t.created_at"), days("d.decided_at"), FILES_OF_DAYS);

    private static final Within REQUESTS =
            new Within("t.request_id in (:ids)", "t.request_id in (:ids)", "d.request_id in (:ids)", FILES_OF_REQUESTS);

    private final JdbcClient jdbc;
    private final Within within;
    private final List<Map<String, Object>> rounds;

    /** Conditions of the statements. */
    private record Within(String requests, String tasks, String decisions, String documents) {}

    private ExportBeside(JdbcClient jdbc, Within within, List<Map<String, Object>> rounds) {
        this.jdbc = jdbc;
        this.within = within;
        this.rounds = rounds;
    }

    static ExportBeside inDays(JdbcClient jdbc, ExportScope scope) {
        var params = new HashMap<String, Object>();
        params.put("project", scope.projectId());
        params.put("from", Columns.utc(SiteTime.startOf(scope.from())));
        params.put("until", Columns.utc(SiteTime.startOf(scope.to().plusDays(1))));
        params.put("process", scope.process());
        return new ExportBeside(jdbc, DAYS, List.of(params));
    }

    static ExportBeside ofRequests(JdbcClient jdbc, Collection<UUID> requestIds) {
        return new ExportBeside(
                jdbc,
                REQUESTS,
                batches(requestIds).stream()
                        .map(ids -> Map.<String, Object>of("ids", ids))
                        .toList());
    }

    private static String days(String at) {
        return "t.project_id = :project and %1$s >= :from and %1$s < :until".formatted(at)
                + " and (:process is null or t.request_kind = :process)";
    }

    /** As many ids at a time as a statement may well name. */
    static List<List<String>> batches(Collection<UUID> requestIds) {
        var ids = requestIds.stream().map(UUID::toString).toList();
        var batches = new ArrayList<List<String>>();
        for (var from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }

    @Override
    public void requests(Consumer<Map<String, ?>> row) {
        rows("""
                select t.request_id, t.request_kind, t.request_no, t.project_id, min(t.created_at) as opened_at
                  from inbox_task t where %s
                 group by t.request_id, t.request_kind, t.request_no, t.project_id
                 order by opened_at, t.request_id""", within.requests(), ExportBeside::request, row);
    }

    @Override
    public void tasks(Consumer<Map<String, ?>> row) {
        rows("""
                select t.task_id, t.request_kind, t.request_id, t.request_no, t.node, t.state, t.assignee_person_id,
                       t.created_at, t.closed_at
                  from inbox_task t where %s
                 order by t.created_at, t.task_id""", within.tasks(), ExportBeside::task, row);
    }

    @Override
    public void decisions(Consumer<Map<String, ?>> row) {
        rows("""
                select d.*, t.request_kind, t.request_no
                  from decision d join inbox_task t on t.task_id = d.task_id
                 where %s
                 order by d.id""", within.decisions(), ExportBeside::decision, row);
    }

    @Override
    public void documents(Consumer<Map<String, ?>> row) {
        rows("""
                select d.id, d.owner_kind, d.owner_id, d.media_type, d.size_bytes, d.sha256, d.uploaded_at
                  from document d where %s
                 order by d.uploaded_at, d.id""", within.documents(), ExportBeside::document, row);
    }

    private void rows(String sql, String condition, Facts facts, Consumer<Map<String, ?>> each) {
        for (var params : rounds) {
            jdbc.sql(sql.formatted(condition)).params(params).query(row -> {
                each.accept(facts.of(row));
            });
        }
    }

    private static Map<String, Object> request(ResultSet row) throws SQLException {
        return Map.of(
                "request", Columns.text(row, "request_id"),
                "process", Columns.text(row, "request_kind"),
                "requestNo", Columns.text(row, "request_no"),
                "project", row.getLong("project_id"),
                "openedAt", Columns.instant(row, "opened_at").toString());
    }

    private static Map<String, Object> task(ResultSet row) throws SQLException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("task", Columns.text(row, "task_id"));
        facts.put("process", Columns.text(row, "request_kind"));
        facts.put("request", Columns.text(row, "request_id"));
        facts.put("requestNo", Columns.text(row, "request_no"));
        facts.put("node", Columns.text(row, "node"));
        facts.put("state", Columns.text(row, "state"));
        facts.put("person", Columns.longOrNull(row, "assignee_person_id"));
        facts.put("openedAt", Columns.instant(row, "created_at").toString());
        var closed = Columns.instantOrNull(row, "closed_at");
        facts.put("closedAt", closed == null ? null : closed.toString());
        return facts;
    }

    private static Map<String, Object> decision(ResultSet row) throws SQLException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("task", Columns.text(row, "task_id"));
        facts.put("process", Columns.text(row, "request_kind"));
        facts.put("requestNo", Columns.text(row, "request_no"));
        facts.put("node", Columns.text(row, "node"));
        facts.put("account", row.getLong("account_id"));
        facts.put("decidedAt", Columns.instant(row, "decided_at").toString());
        facts.put(
                "digestOf",
                Decision.digested(
                        Columns.text(row, "token"),
                        Columns.text(row, "task_id"),
                        Columns.text(row, "request_id"),
                        Columns.text(row, "verdict"),
                        Columns.text(row, "opinion"),
                        row.getLong("person_id"),
                        Columns.text(row, "post"),
                        Columns.longOrNull(row, "for_person_id"),
                        row.getString("return_to"),
                        row.getString("answer")));
        return facts;
    }

    private static Map<String, Object> document(ResultSet row) throws SQLException {
        return Map.of(
                "document", Columns.text(row, "id"),
                "ownerKind", Columns.text(row, "owner_kind"),
                "owner", Columns.text(row, "owner_id"),
                "mediaType", Columns.text(row, "media_type"),
                "bytes", row.getLong("size_bytes"),
                "sha256", Columns.text(row, "sha256"),
                "uploadedAt", Columns.instant(row, "uploaded_at").toString());
    }

    private interface Facts {
        Map<String, ?> of(ResultSet row) throws SQLException;
    }
}
