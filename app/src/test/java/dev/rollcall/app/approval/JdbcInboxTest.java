package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.fixture.Requests;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxItem;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PersistenceTest
@Transactional
class JdbcInboxTest {
    private static final Instant NOON = Instant.parse("2026-11-10T04:00:00.123Z");

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    private Site site;
    private long me;
    private long other;

    @BeforeEach
    void people() {
        site = Site.of(jdbc);
        me = Site.person(jdbc);
        other = Site.person(jdbc);
    }

    @Test
    void a_task_comes_back_as_it_was_added_to_the_millisecond() {
        var task = add(null, null, NOON);

        assertThat(inbox.find(task.taskId())).contains(task);
        assertThat(inbox.lock(task.taskId())).contains(task);
        assertThat(inbox.ofRequest(task.requestId())).containsExactly(task);
        assertThat(inbox.allOpen()).contains(task);
        assertThat(inbox.find("no such task")).isEmpty();
    }

    @Test
    void every_change_of_an_open_task_grows_its_version() {
        var task = add(null, null, NOON);
        inbox.assign(task.taskId(), me, NOON);
        inbox.remind(task.taskId(), NOON.plusSeconds(1));
        inbox.escalate(task.taskId(), NOON.plusSeconds(2));
        inbox.close(task.taskId(), TaskState.DONE, NOON.plusSeconds(3));

        var closed = inbox.find(task.taskId()).orElseThrow();
        assertThat(closed.assigneePersonId()).isEqualTo(me);
        assertThat(closed.remindedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(closed.escalatedAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(closed.closedAt()).isEqualTo(NOON.plusSeconds(3));
        assertThat(closed.version()).isEqualTo(4);
    }

    @Test
    void a_closed_task_stays_as_it_was_closed() {
        var task = add(null, null, NOON);
        inbox.close(task.taskId(), TaskState.DONE, NOON);
        inbox.close(task.taskId(), TaskState.CANCELLED, NOON.plusSeconds(9));
        inbox.assign(task.taskId(), me, NOON);

        var closed = inbox.find(task.taskId()).orElseThrow();
        assertThat(closed.state()).isEqualTo(TaskState.DONE);
        assertThat(closed.assigneePersonId()).isNull();
        assertThat(seen()).isEmpty();
    }

    @Test
    void only_open_tasks_of_the_readers_groups_are_shown() {
        var mine = add(null, null, NOON);
        inbox.add(Requests.task(site, UUID.randomUUID(), ApprovalNode.PROJECT_MANAGER, null, null, NOON), Set.of());
        inbox.add(
                Requests.task(Site.of(jdbc), UUID.randomUUID(), ApprovalNode.LABOUR_OFFICER, null, null, NOON),
                Set.of());

        assertThat(seen()).containsExactly(mine.taskId());
    }

    @Test
    void what_the_reader_may_never_decide_is_left_out_by_the_query() { // 1.5, C33
        add(me, null, NOON);
        add(null, me, NOON);
        add(me, me, NOON);
        barring(Set.of(me, other));
        var mine = add(other, other, NOON);

        assertThat(seen()).containsExactly(mine.taskId());
        assertThat(page(query(), reader(me)).total()).isEqualTo(1);
        assertThat(inbox.counts(reader(me)).open()).isEqualTo(1);
    }

    @Test
    void who_is_barred_is_kept_for_as_long_as_the_task_is_open() {
        var task = barring(Set.of(me, other));
        assertThat(inbox.allBarred()).containsEntry(task.taskId(), Set.of(me, other));

        inbox.correct(task, Set.of(other));
        assertThat(inbox.allBarred()).containsEntry(task.taskId(), Set.of(other));
        inbox.close(task.taskId(), TaskState.CANCELLED, NOON);
        assertThat(inbox.allBarred()).doesNotContainKey(task.taskId());
    }

    @Test
    void a_task_claimed_by_somebody_else_stays_and_says_who() { // answers 11
        var task = add(null, null, NOON);
        inbox.assign(task.taskId(), other, NOON);

        var item = page(query(), reader(me)).rows().get(0);
        assertThat(item.assigneeName()).startsWith("演示人");
        assertThat(item.mine()).isFalse();
        assertThat(page(query(), reader(other)).rows().get(0).mine()).isTrue();
        assertThat(item.projectName()).isEqualTo("【演示】项目 " + site.code);
    }

    @Test
    void a_task_given_back_is_shared_again() {
        var task = add(null, null, NOON);
        inbox.assign(task.taskId(), me, NOON);
        inbox.assign(task.taskId(), null, NOON);

        assertThat(page(query(), reader(me)).rows()).singleElement().satisfies(item -> {
            assertThat(item.assigneeName()).isNull();
            assertThat(item.mine()).isFalse();
        });
    }

    @Test
    void platform_operations_see_what_nobody_can_do_and_what_has_escalated_once() { // C10
        var waiting = add(null, null, NOON);
        var escalated = add(null, null, NOON);
        inbox.escalate(escalated.taskId(), NOON);
        var unassigned = add(null, null, NOON);
        var both = add(null, null, NOON);
        inbox.escalate(both.taskId(), NOON);
        jdbc.sql("update inbox_task set unassigned = true where task_id in (?, ?)")
                .params(unassigned.taskId(), both.taskId())
                .update();

        var operations = new Inbox.Reader(1, 0, Set.of(), true, NOON);
        var rows = page(queryOf(site.projectId), operations);
        assertThat(rows.rows())
                .extracting(item -> item.task().taskId())
                .containsExactlyInAnyOrder(escalated.taskId(), unassigned.taskId(), both.taskId())
                .doesNotContain(waiting.taskId());
        assertThat(rows.total()).isEqualTo(3);
    }

    @Test
    void a_reader_without_groups_sees_nothing() {
        add(null, null, NOON);
        var nobody = new Inbox.Reader(1, me, Set.of(), false, NOON);

        assertThat(page(query(), nobody)).isEqualTo(Page.empty());
        assertThat(inbox.counts(nobody).open()).isZero();
    }

    @Test
    void filters_combine_with_and() {
        var task = add(null, null, NOON.minus(Duration.ofDays(4)));
        add(null, null, NOON);

        assertThat(total(query(site.projectId, null, true, ""))).isEqualTo(1);
        assertThat(total(query(site.projectId + 1_000_000, null, true, ""))).isZero();
        assertThat(total(query(null, RequestKind.ATTENDANCE_BACKFILL, false, "")))
                .isEqualTo(2);
        assertThat(total(query(null, null, false, task.requestNo()))).isEqualTo(1);
        assertThat(total(query(null, null, false, "木工"))).isEqualTo(2);
        assertThat(total(query(null, null, true, "钢筋"))).isZero();
    }

    @Test
    void percent_and_underscore_in_a_search_mean_themselves() {
        add(null, null, NOON);

        assertThat(total(query(null, null, false, "%"))).isZero();
        assertThat(total(query(null, null, false, "_"))).isZero();
        assertThat(total(query(null, null, false, "\\"))).isZero();
        assertThat(total(query(null, null, false, "' or 1=1 -- "))).isZero();
    }

    @Test
    void pages_of_equal_times_never_repeat_or_miss_a_row() {
        var all = IntStream.range(0, 7)
                .mapToObj(i -> add(null, null, NOON).taskId())
                .toList();

        for (var sort : InboxQuery.Sort.values()) {
            var paged = IntStream.range(0, 4)
                    .mapToObj(page -> new InboxQuery(null, null, false, "", sort, new PageRequest(page * 2, 2)))
                    .flatMap(query -> page(query, reader(me)).rows().stream())
                    .map(item -> item.task().taskId())
                    .toList();
            assertThat(paged).as(sort.name()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void sorting_follows_due_time_or_age() {
        var old = add(null, null, NOON.minusSeconds(60));
        var young = add(null, null, NOON);

        assertThat(sorted(InboxQuery.Sort.DUE_FIRST)).containsExactly(old.taskId(), young.taskId());
        assertThat(sorted(InboxQuery.Sort.OLDEST_FIRST)).containsExactly(old.taskId(), young.taskId());
        assertThat(sorted(InboxQuery.Sort.NEWEST_FIRST)).containsExactly(young.taskId(), old.taskId());
    }

    @Test
    void counts_tell_open_overdue_and_mine() {
        add(null, null, NOON.minus(Duration.ofDays(4)));
        var claimed = add(null, null, NOON);
        inbox.assign(claimed.taskId(), me, NOON);
        var counts = inbox.counts(reader(me));

        assertThat(counts.open()).isEqualTo(2);
        assertThat(counts.overdue()).isEqualTo(1);
        assertThat(counts.mine()).isEqualTo(1);
        assertThat(counts.byKind()).isEqualTo(Map.of(RequestKind.ATTENDANCE_BACKFILL, 2L));
    }

    private InboxTask add(@Nullable Long subject, @Nullable Long initiator, Instant created) {
        var task = Requests.task(site, UUID.randomUUID(), ApprovalNode.LABOUR_OFFICER, subject, initiator, created);
        inbox.add(task, Stream.of(subject, initiator).filter(Objects::nonNull).collect(Collectors.toSet()));
        return task;
    }

    private InboxTask barring(Set<Long> persons) {
        var task = Requests.task(site, UUID.randomUUID(), ApprovalNode.LABOUR_OFFICER, null, null, NOON);
        inbox.add(task, persons);
        return task;
    }

    private Inbox.Reader reader(long person) {
        var group = ApprovalNode.LABOUR_OFFICER.groupKey(site.projectId);
        return new Inbox.Reader(1, person, Set.of(group), false, NOON);
    }

    private List<String> seen() {
        return page(query(), reader(me)).rows().stream()
                .map(item -> item.task().taskId())
                .toList();
    }

    private List<String> sorted(InboxQuery.Sort sort) {
        return page(new InboxQuery(null, null, false, "", sort, new PageRequest(0, 10)), reader(me)).rows().stream()
                .map(item -> item.task().taskId())
                .toList();
    }

    private Page<InboxItem> page(InboxQuery query, Inbox.Reader reader) {
        return inbox.page(query, reader);
    }

    private long total(InboxQuery query) {
        return page(query, reader(me)).total();
    }

    private static InboxQuery query() {
        return query(null, null, false, "");
    }

    private static InboxQuery queryOf(long projectId) {
        return query(projectId, null, false, "");
    }

    private static InboxQuery query(@Nullable Long project, @Nullable RequestKind kind, boolean overdue, String text) {
        return new InboxQuery(project, kind, overdue, text, InboxQuery.Sort.DUE_FIRST, new PageRequest(0, 50));
    }
}
