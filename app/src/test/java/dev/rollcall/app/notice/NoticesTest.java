package dev.rollcall.app.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.notice.Audience;
import dev.rollcall.domain.notice.Notice;
import dev.rollcall.domain.notice.NoticeKind;
import dev.rollcall.domain.notice.NoticeService;
import dev.rollcall.domain.notice.Notices;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what on the way of a request, once, and in the transaction of what happened. */
@ServiceTest
class NoticesTest {
    private static final LocalDate DAY = StoppedClock.TODAY.minusDays(1);
    private static final PageRequest ALL = new PageRequest(0, 100);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private NoticeService bell;

    @Autowired
    private Notices notices;

    @Autowired
    private BackfillService backfills;

    @Autowired
    private TransactionTemplate transaction;

    private Approvers people;
    private Caller contractor;
    private Caller officer;
    private Caller manager;
    private UUID request;

    @BeforeEach
    void a_request_is_filed() {
        people = Approvers.of(sites);
        contractor = people.contractor();
        officer = people.officer().caller();
        manager = people.manager().caller();
        request = desk.file(contractor, people.site(), people.worker(), DAY);
    }

    @Test
    void a_decision_is_told_to_the_applicant_and_to_the_next_approver_and_to_nobody_else() {
        assertThat(kinds(officer)).containsExactly(NoticeKind.TASK_ARRIVED);
        assertThat(kinds(contractor)).isEmpty();

        desk.approve(officer, request);

        assertThat(kinds(contractor)).containsExactly(NoticeKind.REQUEST_APPROVED);
        assertThat(kinds(manager)).containsExactly(NoticeKind.TASK_ARRIVED);
        assertThat(kinds(officer)).containsExactly(NoticeKind.TASK_ARRIVED);
        assertThat(kinds(people.supervisor().caller())).isEmpty();
    }

    @Test
    void the_last_approval_and_a_rejection_are_told_as_what_they_are() {
        desk.approve(officer, request);
        desk.approve(manager, request);
        desk.approve(people.supervisor().caller(), request);
        var other = desk.file(contractor, people.site(), people.worker(), DAY);
        desk.reject(officer, other);

        assertThat(kinds(contractor))
                .containsExactly(
                        NoticeKind.REQUEST_REJECTED,
                        NoticeKind.REQUEST_FINISHED,
                        NoticeKind.REQUEST_APPROVED,
                        NoticeKind.REQUEST_APPROVED);
    }

    @Test
    void a_task_that_is_decided_asks_nobody_any_more() {
        var deputy = people.site().holder(people.site().contractor(), dev.rollcall.domain.project.Post.LABOUR_OFFICER);
        var second = desk.file(contractor, people.site(), people.worker(), DAY);
        assertThat(bell.unread(deputy.caller())).isEqualTo(1);

        desk.approve(officer, second);

        assertThat(bell.unread(deputy.caller())).isZero();
        assertThat(bell.page(deputy.caller(), ALL).rows()).singleElement().matches(Notice::isRead);
    }

    @Test
    void a_withdrawal_is_told_to_whoever_was_asked() {
        assertThat(backfills
                        .withdraw(request, desk.version(request), contractor)
                        .isDone())
                .isTrue();

        assertThat(kinds(officer)).containsExactly(NoticeKind.TASK_WITHDRAWN, NoticeKind.TASK_ARRIVED);
        assertThat(bell.unread(officer)).isEqualTo(1);
    }

    @Test
    void reminder_and_escalation_ring_and_the_second_before_operations_too() {
        var operations = sites.platform(Role.PLATFORM_OPS);

        desk.wait(request, Duration.ofHours(25));
        assertThat(kinds(officer)).containsExactly(NoticeKind.TASK_REMINDED, NoticeKind.TASK_ARRIVED);
        desk.wait(request, Duration.ofHours(48));

        assertThat(kinds(officer)).first().isEqualTo(NoticeKind.TASK_ESCALATED);
        assertThat(aboutThis(operations)).containsExactly(NoticeKind.TASK_ESCALATED);
    }

    @Test
    void a_task_nobody_may_decide_is_told_to_operations() {
        var operations = sites.platform(Role.PLATFORM_OPS);
        people.site().resigns(people.officer().person());

        request = desk.file(contractor, people.site(), people.worker(), DAY);

        assertThat(aboutThis(operations)).containsExactly(NoticeKind.TASK_UNASSIGNED);
    }

    @Test
    void the_same_event_told_again_tells_nobody_twice() {
        var told = bell.page(officer, ALL).rows().get(0).event();

        transaction.executeWithoutResult(status -> notices.tell(
                told, new Audience.Persons(Set.of(people.officer().person().id()))));

        assertThat(kinds(officer)).containsExactly(NoticeKind.TASK_ARRIVED);
    }

    @Test
    void what_is_rolled_back_was_told_to_nobody_and_outside_a_transaction_nothing_is_told() {
        var told = bell.page(officer, ALL).rows().get(0).event();

        transaction.executeWithoutResult(status -> {
            notices.settled(told.taskId(), StoppedClock.NOW);
            status.setRollbackOnly();
        });

        assertThat(bell.unread(officer)).isEqualTo(1);
        assertThatThrownBy(() -> notices.tell(told)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_decision_that_is_refused_tells_nobody() {
        assertThat(desk.approve(manager, request).isDone()).isFalse();

        assertThat(kinds(contractor)).isEmpty();
        assertThat(kinds(manager)).isEmpty();
    }

    @Test
    void what_was_looked_at_is_read_and_the_mark_of_open_pages_changes_with_it() {
        var mark = bell.marks(List.of(officer.accountId()));
        desk.file(contractor, people.site(), people.worker(), DAY);
        var more = bell.marks(List.of(officer.accountId()));
        assertThat(more).isNotEqualTo(mark);

        assertThat(bell.read(officer, request)).isEqualTo(1);
        assertThat(bell.read(officer, request)).isZero();
        assertThat(bell.unread(officer)).isEqualTo(1);
        assertThat(bell.marks(List.of(officer.accountId()))).isNotEqualTo(more);
        assertThat(bell.readAll(officer)).isEqualTo(1);
        assertThat(bell.marks(List.of(officer.accountId()))).isEmpty();
    }

    @Test
    void whoever_left_the_post_reads_nothing_more_about_the_project_1_6() {
        people.site().resigns(people.officer().person());

        assertThat(bell.page(officer, ALL).rows()).isEmpty();
        assertThat(bell.unread(officer)).isZero();
    }

    private List<NoticeKind> kinds(Caller caller) {
        return bell.page(caller, ALL).rows().stream()
                .map(notice -> notice.event().kind())
                .toList();
    }

    /** Operations hear of every project in these tests. */
    private List<NoticeKind> aboutThis(Caller caller) {
        return bell.page(caller, ALL).rows().stream()
                .filter(notice -> notice.requestId().equals(request))
                .map(notice -> notice.event().kind())
                .toList();
    }
}
