package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.TaskReason;
import dev.rollcall.domain.approval.TaskReason.Cause;
import dev.rollcall.domain.approval.TaskReason.Entitled;
import dev.rollcall.domain.approval.TaskReasons;
import dev.rollcall.domain.approval.TaskRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Rows of {@code task_reason}, each with rows of {@code task_reason_person}; INSERT and SELECT only. */
@Repository
class JdbcTaskReasons implements TaskReasons {
    private static final RowInsert PERSONS = new RowInsert(
            "insert into task_reason_person (reason_id, position, person_id, post, unit_name, in_place_of) values",
            6,
            "");
    private static final String SELECT = """
            select r.id, r.task_id, r.node, r.cause, r.at, r.rule, r.table_id, r.table_version, r.table_row, r.table_answer,
                   r.words, j.name as project_name, a.display_name, p.person_id, n.name, p.post, p.unit_name, p.in_place_of
              from task_reason r
              join inbox_task t on t.task_id = r.task_id
              join project j on j.id = t.project_id
              left join account a on a.id = r.account_id
              left join task_reason_person p on p.reason_id = r.id
              left join person n on n.id = p.person_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcTaskReasons(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    public void add(
            InboxTask task,
            Cause cause,
            TaskRule rule,
            List<PostHolders.Holder> persons,
            @Nullable Long accountId,
            String words,
            Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into task_reason (task_id, request_id, node, cause, at, rule, table_id, table_version,
                                                 table_row, table_answer, account_id, words)
                        values (:task, :request, :node, :cause, :at, :rule, :table, :version, :row, :answer, :account,
                                :words)""")
                .param("task", task.taskId())
                .param("request", task.requestId().toString())
                .param("node", task.node().name())
                .param("cause", cause.name())
                .param("at", Columns.utc(at))
                .param("rule", rule.rule())
                .param("table", rule.table())
                .param("version", rule.version())
                .param("row", rule.row())
                .param("answer", rule.answer())
                .param("account", accountId)
                .param("words", words)
                .update(key);
        var id = Objects.requireNonNull(key.getKey()).longValue();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var person : persons) {
            rows.add(new @Nullable Object[] {
                id, rows.size(), person.personId(), person.post(), person.unitName(), person.inPlaceOf()
            });
        }
        PERSONS.run(template, rows);
    }

    @Override
    public List<TaskReason> ofTask(String taskId) {
        return read(jdbc.sql(SELECT + "where r.task_id = ? order by r.id, p.position")
                .param(taskId));
    }

    @Override
    public List<TaskReason> ofRequest(UUID requestId) {
        return read(jdbc.sql(SELECT + "where r.request_id = ? order by r.id, p.position")
                .param(requestId.toString()));
    }

    @Override
    public List<InboxTask> open(String groupKey) {
        return jdbc.sql("select " + InboxRows.COLUMNS + " from inbox_task t where t.state = 'OPEN' and t.group_key = ?")
                .param(groupKey)
                .query(InboxRows::task)
                .list();
    }

    private record Row(long id, TaskReason bare, @Nullable Entitled person) {}

    private static List<TaskReason> read(JdbcClient.StatementSpec statement) {
        var bare = new LinkedHashMap<Long, TaskReason>();
        var persons = new LinkedHashMap<Long, List<Entitled>>();
        for (var row : statement.query((each, i) -> row(each)).list()) {
            bare.putIfAbsent(row.id(), row.bare());
            var of = persons.computeIfAbsent(row.id(), id -> new ArrayList<>());
            var person = row.person();
            if (person != null) {
                of.add(person);
            }
        }
        return bare.entrySet().stream()
                .map(each -> each.getValue().before(persons.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        var person = Columns.longOrNull(row, "person_id");
        return new Row(
                row.getLong("id"),
                new TaskReason(
                        Columns.text(row, "task_id"),
                        Columns.text(row, "project_name"),
                        Columns.name(row, "node", ApprovalNode.class),
                        Columns.name(row, "cause", Cause.class),
                        Columns.instant(row, "at"),
                        new TaskRule(
                                Columns.text(row, "rule"),
                                row.getString("table_id"),
                                row.getObject("table_version", Integer.class),
                                row.getObject("table_row", Integer.class),
                                row.getString("table_answer")),
                        List.of(),
                        row.getString("display_name"),
                        Columns.text(row, "words")),
                person == null
                        ? null
                        : new Entitled(
                                person,
                                Columns.text(row, "name"),
                                Columns.text(row, "post"),
                                Columns.text(row, "unit_name"),
                                row.getString("in_place_of")));
    }
}
