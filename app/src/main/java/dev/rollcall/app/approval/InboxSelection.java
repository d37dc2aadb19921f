package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.LikePattern;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks a reader sees, as SQL over the alias {@code t}.
 *
 * <p>Platform operations see tasks for three reasons, each with an index of its own; they are joined by UNION because
 * an OR over the three columns would read every open task.
 */
final class InboxSelection {
    private static final String OPEN = "select task_id from inbox_task where state = 'OPEN' and ";

    // In whose place the reader acts must be able to act: 回避 holds for both (1.5, C33).
    private static final String IN_PLACE = """
            select i.task_id from inbox_task i
              left join decision x on x.request_id = i.request_id and x.standing_person_id = :holder#
             where i.state = 'OPEN' and i.group_key in (:groups#) and x.id is null
               and not (i.subject_person_id <=> :holder#) and not (i.initiator_person_id <=> :holder#)
            """;

    // Joined, not asked for by EXISTS: that would be answered by gathering every decision the reader ever made.
    private static final String DECIDED =
            " left join decision d on d.request_id = t.request_id and d.standing_person_id = :me";

    private final Set<String> groups;
    private final List<Inbox.StandIn> standIns;
    private final boolean escalated;
    // An applicant's own task is nobody's decision; told by its group, which the index holds, not by its node.
    private final StringBuilder where = new StringBuilder("""

             where (t.group_key like 'account-%' or d.id is null
               and not (t.subject_person_id <=> :me) and not (t.initiator_person_id <=> :me))
            """);
    private final Map<String, Object> params = new HashMap<>();

    /** @param project null for all; a post's group belongs to one project, so that the others' need not be looked at */
    private InboxSelection(Inbox.Reader reader, @Nullable Long project) {
        groups = of(project, reader.groupKeys());
        standIns = reader.standIns().stream()
                .map(each -> new Inbox.StandIn(each.holderPersonId(), of(project, each.groupKeys())))
                .filter(each -> !each.groupKeys().isEmpty())
                .toList();
        escalated = reader.escalated();
        params.put("me", reader.personId());
        params.put("now", Columns.utc(reader.now()));
        if (!groups.isEmpty()) {
            params.put("groups", groups);
        }
        for (var i = 0; i < standIns.size(); i++) {
            params.put("holder" + i, standIns.get(i).holderPersonId());
            params.put("groups" + i, standIns.get(i).groupKeys());
        }
    }

    private static Set<String> of(@Nullable Long project, Set<String> groupKeys) {
        return project == null
                ? groupKeys
                : groupKeys.stream()
                        .filter(key -> key.startsWith(project + "/") || ApprovalNode.isApplicantKey(key))
                        .collect(Collectors.toSet());
    }

    static InboxSelection of(Inbox.Reader reader) {
        return new InboxSelection(reader, null);
    }

    static InboxSelection of(Inbox.Reader reader, InboxQuery query) {
        var project = query.projectId();
        var selection = new InboxSelection(reader, project);
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
        return groups.isEmpty() && standIns.isEmpty() && !escalated;
    }

    /** Nothing but the reader's own groups: then no row is looked up twice. */
    private boolean isPlain() {
        return standIns.isEmpty() && !escalated;
    }

    /** To follow {@code from}. */
    String tables() {
        return (isPlain() ? "inbox_task t" : "(" + visible() + ") seen join inbox_task t on t.task_id = seen.task_id")
                + DECIDED;
    }

    private String visible() {
        var reasons = new StringJoiner(" union ");
        if (!groups.isEmpty()) {
            reasons.add(OPEN + "group_key in (:groups)");
        }
        for (var i = 0; i < standIns.size(); i++) {
            reasons.add(IN_PLACE.replace("#", Integer.toString(i)));
        }
        if (escalated) {
            reasons.add(OPEN + "unassigned = true");
            reasons.add(OPEN + "escalated_at is not null");
        }
        return reasons.toString();
    }

    String where() {
        return isPlain() ? where + " and t.state = 'OPEN' and t.group_key in (:groups)" : where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
