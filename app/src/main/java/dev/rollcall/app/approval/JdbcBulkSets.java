package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.BulkItem;
import dev.rollcall.domain.approval.BulkItem.Part;
import dev.rollcall.domain.approval.BulkSet;
import dev.rollcall.domain.approval.BulkSets;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sets of tasks that are decided together. */
@Repository
class JdbcBulkSets implements BulkSets {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final BulkRows rows;

    JdbcBulkSets(JdbcClient jdbc, NamedParameterJdbcTemplate batches, BulkRows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
    }

    @Override
    public void add(BulkSet set) {
        jdbc.sql("""
                        insert into bulk_set (id, account_id, request_kind, node, seed, drawn_at, opinion)
                        values (:id, :account, :kind, :node, :seed, :at, '')""")
                .param("id", set.id().toString())
                .param("account", set.accountId())
                .param("kind", set.kind().name())
                .param("node", set.node().name())
                .param("seed", set.seed().toString())
                .param("at", Columns.utc(set.drawnAt()))
                .update();
        var items = set.items();
        var values = new SqlParameterSource[items.size()];
        for (var place = 0; place < values.length; place++) {
            values[place] = values(set.id(), place, items.get(place));
        }
        batches.batchUpdate("""
                insert into bulk_item (set_id, place, task_id, version_seen, part, grade, flags)
                values (:set, :place, :task, :version, :part, :grade, :flags)""", values);
    }

    private SqlParameterSource values(UUID set, int place, BulkItem item) {
        return new MapSqlParameterSource()
                .addValue("set", set.toString())
                .addValue("place", place)
                .addValue("task", item.taskId())
                .addValue("version", item.versionSeen())
                .addValue("part", item.part().name())
                .addValue("grade", item.grade() == null ? null : item.grade().name())
                .addValue("flags", rows.text(item.flags()));
    }

    @Override
    public Optional<BulkSet> find(UUID id, long accountId) {
        return jdbc.sql("select * from bulk_set where id = ? and account_id = ?")
                .params(id.toString(), accountId)
                .query((row, i) -> new BulkSet(
                        id,
                        accountId,
                        Columns.name(row, "request_kind", RequestKind.class),
                        Columns.name(row, "node", ApprovalNode.class),
                        Columns.uuid(row, "seed"),
                        Columns.instant(row, "drawn_at"),
                        Columns.nameOrNull(row, "verdict", Verdict.class),
                        Columns.text(row, "opinion"),
                        items(id)))
                .optional();
    }

    private List<BulkItem> items(UUID id) {
        return jdbc.sql("""
                        select b.*, t.request_id, t.request_no, t.project_id, t.title, t.subtitle, t.due_at, t.state,
                               p.name as project_name
                          from bulk_item b join inbox_task t on t.task_id = b.task_id
                          join project p on p.id = t.project_id
                         where b.set_id = ? order by b.place""").param(id.toString()).query(rows::item).list();
    }

    @Override
    public Map<String, Part> lots(Collection<String> taskIds) {
        var lots = new HashMap<String, Part>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select task_id, part from bulk_item where task_id in (:tasks) and part <> 'FLAGGED'")
                    .param("tasks", InList.of(taskIds))
                    .query(row -> {
                        lots.merge(
                                Columns.text(row, "task_id"),
                                Columns.name(row, "part", Part.class),
                                (one, other) -> one == Part.DRAWN ? one : other);
                    });
        }
        return lots;
    }

    @Override
    @Transactional
    public boolean submit(UUID id, Verdict verdict, String opinion, Collection<String> chosen, Instant at) {
        var first = jdbc.sql("""
                                update bulk_set set verdict = :verdict, opinion = :opinion, submitted_at = :at
                                 where id = :id and verdict is null""")
                        .param("verdict", verdict.name())
                        .param("opinion", opinion)
                        .param("at", Columns.utc(at))
                        .param("id", id.toString())
                        .update()
                == 1;
        if (first) {
            jdbc.sql("update bulk_item set chosen = true where set_id = :id and task_id in (:chosen)")
                    .param("id", id.toString())
                    .param("chosen", InList.of(chosen))
                    .update();
        }
        return first;
    }

    @Override
    public void ended(UUID id, String taskId, @Nullable Refusal refused, Instant at) {
        jdbc.sql("update bulk_item set refused = :refused, ended_at = :at where set_id = :id and task_id = :task")
                .param("refused", refused == null ? null : rows.text(refused))
                .param("at", Columns.utc(at))
                .param("id", id.toString())
                .param("task", taskId)
                .update();
    }
}
