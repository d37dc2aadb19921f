package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** Rows of {@code inbox_task} as values. */
final class InboxRows {
    static final String COLUMNS = """
            t.task_id, t.request_kind, t.request_id, t.request_no, t.project_id, t.node, t.group_key, t.title, t.subtitle,
            t.subject_person_id, t.initiator_person_id, t.state, t.assignee_person_id, t.unassigned, t.created_at,
            t.due_at, t.reminded_at, t.escalated_at, t.closed_at, t.version
            """;

    private InboxRows() {}

    static InboxTask task(ResultSet row, int number) throws SQLException {
        return new InboxTask(
                Columns.text(row, "task_id"),
                Columns.name(row, "request_kind", RequestKind.class),
                Columns.uuid(row, "request_id"),
                Columns.text(row, "request_no"),
                row.getLong("project_id"),
                Columns.name(row, "node", ApprovalNode.class),
                Columns.text(row, "group_key"),
                Columns.text(row, "title"),
                Columns.text(row, "subtitle"),
                Columns.longOrNull(row, "subject_person_id"),
                Columns.longOrNull(row, "initiator_person_id"),
                Columns.name(row, "state", TaskState.class),
                Columns.longOrNull(row, "assignee_person_id"),
                row.getBoolean("unassigned"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "due_at"),
                Columns.instantOrNull(row, "reminded_at"),
                Columns.instantOrNull(row, "escalated_at"),
                Columns.instantOrNull(row, "closed_at"),
                row.getLong("version"));
    }

    static InboxItem item(ResultSet row, long readerPersonId, Instant now) throws SQLException {
        var task = task(row, 0);
        return new InboxItem(
                task,
                Columns.text(row, "project_name"),
                row.getString("assignee_name"),
                task.dueAt().isBefore(now),
                Objects.equals(task.assigneePersonId(), readerPersonId),
                Columns.instantOrNull(row, "urged_at"));
    }
}
