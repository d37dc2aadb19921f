package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.domain.shared.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The inbox table and who is barred from its open tasks: written task by task in the engine's transaction; its lists are
 * {@link InboxLists}.
 */
@Repository
class JdbcInbox implements Inbox {
    private static final String SELECT = "select " + InboxRows.COLUMNS + " from inbox_task t ";

    private static final RowInsert BAR =
            new RowInsert("insert into inbox_bar (task_id, person_id, group_key) values", 3, "");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final InboxLists lists;

    JdbcInbox(JdbcClient jdbc, JdbcTemplate template, InboxLists lists) {
        this.jdbc = jdbc;
        this.template = template;
        this.lists = lists;
    }

    @Override
    public void add(InboxTask task, Set<Long> barred) {
        values(jdbc.sql("""
                        insert into inbox_task (
                          task_id, request_kind, request_id, request_no, project_id, node, group_key, title, subtitle,
                          subject_person_id, initiator_person_id, state, assignee_person_id, unassigned, created_at,
                          due_at, reminded_at, escalated_at, closed_at, version)
                        values (
                          :task, :kind, :request, :requestNo, :project, :node, :group, :title, :subtitle,
                          :subject, :initiator, :state, :assignee, :unassigned, :created,
                          :due, :reminded, :escalated, :closed, :version)"""), task)
                .param("assignee", task.assigneePersonId())
                .param("unassigned", task.unassigned())
                .param("reminded", Columns.utcOrNull(task.remindedAt()))
                .param("escalated", Columns.utcOrNull(task.escalatedAt()))
                .param("closed", Columns.utcOrNull(task.closedAt()))
                .param("version", task.version())
                .update();
        bar(task, barred);
    }

    private void bar(InboxTask task, Set<Long> barred) {
        BAR.run(
                template,
                barred.stream()
                        .sorted()
                        .map(person -> new Object[] {task.taskId(), person, task.groupKey()})
                        .toList());
    }

    private void unbar(String taskId) {
        jdbc.sql("delete from inbox_bar where task_id = ?").param(taskId).update();
    }

    @Override
    public Optional<InboxTask> lock(String taskId) {
        return jdbc.sql(SELECT + "where t.task_id = ? for update")
                .param(taskId)
                .query(InboxRows::task)
                .optional();
    }

    @Override
    public Optional<InboxTask> find(String taskId) {
        return jdbc.sql(SELECT + "where t.task_id = ?")
                .param(taskId)
                .query(InboxRows::task)
                .optional();
    }

    @Override
    public List<InboxTask> ofRequest(UUID requestId) {
        return jdbc.sql(SELECT + "where t.request_id = ? order by t.created_at, t.task_id")
                .param(requestId.toString())
                .query(InboxRows::task)
                .list();
    }

    @Override
    public void close(String taskId, TaskState state, Instant at) {
        open("state = :state, closed_at = :at", taskId)
                .param("state", state.name())
                .param("at", Columns.utc(at))
                .update();
        unbar(taskId);
    }

    @Override
    public void assign(String taskId, @Nullable Long personId, Instant at) {
        open("assignee_person_id = :person, claimed_at = :at", taskId)
                .param("person", personId)
                .param("at", personId == null ? null : Columns.utc(at))
                .update();
    }

    @Override
    public void due(String taskId, Instant dueAt) {
        open("due_at = :due", taskId).param("due", Columns.utc(dueAt)).update();
    }

    @Override
    public void remind(String taskId, Instant at) {
        open("reminded_at = :at", taskId).param("at", Columns.utc(at)).update();
    }

    @Override
    public void escalate(String taskId, Instant at) {
        open("escalated_at = :at", taskId).param("at", Columns.utc(at)).update();
    }

    /** Changes an open row; a closed one has said its last word. */
    private JdbcClient.StatementSpec open(String change, String taskId) {
        return jdbc.sql("update inbox_task set " + change
                        + ", version = version + 1 where task_id = :task and state = 'OPEN'")
                .param("task", taskId);
    }

    @Override
    public Page<InboxItem> page(InboxQuery query, Reader reader) {
        return lists.page(query, reader);
    }

    @Override
    public InboxCounts counts(Reader reader) {
        return lists.counts(reader);
    }

    @Override
    public List<InboxTask> allOpen() {
        return jdbc.sql(SELECT + "where t.state = 'OPEN' order by t.task_id")
                .query(InboxRows::task)
                .list();
    }

    @Override
    public Map<String, Set<Long>> allBarred() {
        var barred = new HashMap<String, Set<Long>>();
        RowCallbackHandler row = each -> barred.computeIfAbsent(Columns.text(each, "task_id"), task -> new HashSet<>())
                .add(each.getLong("person_id"));
        jdbc.sql("select task_id, person_id from inbox_bar").query(row);
        return barred;
    }

    @Override
    public void correct(InboxTask task, Set<Long> barred) {
        unbar(task.taskId());
        if (find(task.taskId()).isEmpty()) {
            add(task, barred);
            return;
        }
        values(jdbc.sql("""
                        update inbox_task set
                          request_kind = :kind, request_id = :request, request_no = :requestNo, project_id = :project,
                          node = :node, group_key = :group, title = :title, subtitle = :subtitle,
                          subject_person_id = :subject, initiator_person_id = :initiator, state = :state,
                          created_at = :created, due_at = :due, closed_at = null, version = version + 1
                         where task_id = :task"""), task).update();
        bar(task, barred);
    }

    /** What an open row says of its request. */
    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, InboxTask task) {
        return sql.param("task", task.taskId())
                .param("kind", task.kind().name())
                .param("request", task.requestId().toString())
                .param("requestNo", task.requestNo())
                .param("project", task.projectId())
                .param("node", task.node().name())
                .param("group", task.groupKey())
                .param("title", task.title())
                .param("subtitle", task.subtitle())
                .param("subject", task.subjectPersonId())
                .param("initiator", task.initiatorPersonId())
                .param("state", task.state().name())
                .param("created", Columns.utc(task.createdAt()))
                .param("due", Columns.utc(task.dueAt()));
    }
}
