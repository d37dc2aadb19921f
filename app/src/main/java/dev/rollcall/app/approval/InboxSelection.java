package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.LikePattern;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Which open tasks a reader sees, as SQL over the alias {@code t}.
 *
 * <p>Platform operations see tasks for three reasons, each with an index of its own; they are joined by UNION because
 * an OR over the three columns would read every open task.
 */
final class InboxSelection {
    private static final String OPEN = "select task_id from inbox_task where state = 'OPEN' and ";

    private final Inbox.Reader reader;
    private final StringBuilder where = new StringBuilder("""

             where not (t.subject_person_id <=> :me)
               and not (t.initiator_person_id <=> :me)
               and not exists (select 1 from decision d where d.request_id = t.request_id and d.person_id = :me)
            """);
    private final Map<String, Object> params = new HashMap<>();

    private InboxSelection(Inbox.Reader reader) {
        this.reader = reader;
        params.put("me", reader.personId());
        params.put("now", Columns.utc(reader.now()));
        if (!reader.groupKeys().isEmpty()) {
            params.put("groups", reader.groupKeys());
        }
    }

    static InboxSelection of(Inbox.Reader reader) {
        return new InboxSelection(reader);
    }

    static InboxSelection of(Inbox.Reader reader, InboxQuery query) {
        var selection = new InboxSelection(reader);
        var project = query.projectId();
        if (project != null) {
            selection.and("t.project_id = :project", "project", project);
        }
        var kind = query.kind();
        if (kind != null) {
            selection.and("t.request_kind = :kind", "kind", kind.name());
        }
        if (query.overdueOnly()) {
            selection.where.append(" and t.due_at < :now");
        }
        if (!query.text().isBlank()) {
            selection.and(
                    "(t.title like :text or t.subtitle like :text or t.request_no like :text)",
                    "text",
                    LikePattern.anywhere(query.text().strip()));
        }
        return selection;
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        params.put(name, value);
    }

    /** True when nothing can be seen, whatever the table holds. */
    boolean isEmpty() {
        return reader.groupKeys().isEmpty() && !reader.escalated();
    }

    /** To follow {@code from}. */
    String tables() {
        return "(" + visible() + ") seen join inbox_task t on t.task_id = seen.task_id";
    }

    private String visible() {
        var reasons = new StringJoiner(" union ");
        if (!reader.groupKeys().isEmpty()) {
            reasons.add(OPEN + "group_key in (:groups)");
        }
        if (reader.escalated()) {
            reasons.add(OPEN + "unassigned = true");
            reasons.add(OPEN + "escalated_at is not null");
        }
        return reasons.toString();
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
