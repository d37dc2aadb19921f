package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.LikePattern;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks a reader sees, as SQL over the alias {@code t}: those of the reader's groups and of the groups the
 * reader stands in for, without those from which the reader is barred, or everybody in whose place the reader would act
 * (回避 holds for both: 1.5, C33). Who is barred is kept in {@code inbox_bar}.
 *
 * <p>Said twice: as rows, to be listed, and as figures. Figures are those of the groups, which an index has, less those
 * of what is barred, which is little; asking each of 50,000 entries who is barred from it takes three times as long.
 */
final class InboxSelection {
    private static final String OPEN = "select task_id from inbox_task where state = 'OPEN' and ";

    // A reason and an index each: an OR over the columns would read every open task.
    private static final String ESCALATED = OPEN + "unassigned = true union " + OPEN + "escalated_at is not null";

    private static final String IN_GROUPS = "t.state = 'OPEN' and t.group_key in (:groups)";

    private static final String BAR = " left join inbox_bar b on b.task_id = t.task_id and b.person_id = :me";

    /** All the reader sees for their groups, also in the place of others. */
    private final Set<String> groups = new HashSet<>();

    /** Tasks that nobody may decide in whose place the reader sees them; empty when the reader acts for nobody. */
    private final String held;

    private final boolean escalated;
    private final StringBuilder filters = new StringBuilder();
    private final Map<String, Object> params = new HashMap<>();

    /** @param project null for all; a post's group belongs to one project, so that the others' need not be looked at */
    private InboxSelection(Inbox.Reader reader, @Nullable Long project) {
        params.put("me", reader.personId());
        params.put("now", Columns.utc(reader.now()));
        groups.addAll(of(project, reader.groupKeys()));
        var holders = holders(reader, project);
        groups.addAll(holders.keySet());
        held = held(holders);
        escalated = reader.escalated();
        if (!groups.isEmpty()) {
            params.put("groups", groups);
        }
    }

    private static Set<String> of(@Nullable Long project, Set<String> groupKeys) {
        return project == null
                ? groupKeys
                : groupKeys.stream()
                        .filter(key -> key.startsWith(project + "/") || ApprovalNode.isApplicantKey(key))
                        .collect(Collectors.toSet());
    }

    /** In whose place the reader sees a group that is not their own. */
    private Map<String, Set<Long>> holders(Inbox.Reader reader, @Nullable Long project) {
        var holders = new TreeMap<String, Set<Long>>();
        for (var standIn : reader.standIns()) {
            of(project, standIn.groupKeys()).stream()
                    .filter(key -> !groups.contains(key))
                    .forEach(key -> holders.computeIfAbsent(key, each -> new TreeSet<>())
                            .add(standIn.holderPersonId()));
        }
        return holders;
    }

    /** Groups with the same holders are asked for together. */
    private String held(Map<String, Set<Long>> holders) {
        var byHolders = holders.keySet().stream().collect(Collectors.groupingBy(holders::get));
        var tasks = new StringJoiner(" union all ");
        byHolders.forEach((same, keys) -> {
            var n = params.size();
            params.put("holders" + n, same);
            params.put("held" + n, keys);
            tasks.add("select task_id from inbox_bar where person_id in (:holders%1$d) and group_key in (:held%1$d)"
                            .formatted(n)
                    + " group by task_id having count(*) = " + same.size());
        });
        return tasks.toString();
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
            selection.filters.append(" and t.due_at < :now");
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
        filters.append(" and ").append(condition);
        params.put(name, value);
    }

    /** True when nothing can be seen, whatever the table holds. */
    boolean isEmpty() {
        return groups.isEmpty() && !escalated;
    }

    /** To follow {@code from}. */
    String tables() {
        return escalated
                ? "(" + visible() + ") seen join inbox_task t on t.task_id = seen.task_id" + BAR
                : "inbox_task t" + BAR + heldBack();
    }

    String where() {
        return " where b.task_id is null" + (escalated ? "" : " and " + inGroups()) + filters;
    }

    private String visible() {
        return groups.isEmpty()
                ? ESCALATED
                : "select t.task_id from inbox_task t" + heldBack() + " where " + inGroups() + " union " + ESCALATED;
    }

    private String heldBack() {
        return held.isEmpty() ? "" : " left join (" + held + ") h on h.task_id = t.task_id";
    }

    private String inGroups() {
        return held.isEmpty() ? IN_GROUPS : IN_GROUPS + " and h.task_id is null";
    }

    /**
     * The parts of which every figure is the sum.
     *
     * @param figures what to select of a part, given the sign before an aggregate
     */
    String parts(Function<String, String> figures) {
        var parts = new ArrayList<String>();
        if (!groups.isEmpty()) {
            parts.add("select " + figures.apply("") + " from inbox_task t where " + IN_GROUPS + filters);
            parts.add("select " + figures.apply("-") + " from (" + barred()
                    + ") x join inbox_task t on t.task_id = x.task_id where t.state = 'OPEN'" + filters);
        }
        if (escalated) {
            parts.add("select " + figures.apply("") + " from (" + ESCALATED
                    + ") e join inbox_task t on t.task_id = e.task_id" + BAR + " where b.task_id is null" + notYet()
                    + filters);
        }
        return String.join(" union all ", parts);
    }

    private String barred() {
        var mine = "select task_id from inbox_bar where person_id = :me and group_key in (:groups)";
        return held.isEmpty() ? mine : mine + " union select task_id from (" + held + ") h";
    }

    /** Not among what the groups have brought already. */
    private String notYet() {
        if (groups.isEmpty()) {
            return "";
        }
        var elsewhere = "t.group_key not in (:groups)";
        return " and " + (held.isEmpty() ? elsewhere : "(" + elsewhere + " or t.task_id in (" + held + "))");
    }

    Map<String, Object> params() {
        return params;
    }
}
