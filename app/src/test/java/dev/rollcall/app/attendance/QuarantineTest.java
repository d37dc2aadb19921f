package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.attendance.QuarantineQuery;
import dev.rollcall.domain.attendance.QuarantineService;
import dev.rollcall.domain.attendance.QuarantinedPunch;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Quarantined punches wait for a named person, who lets one count or leaves it, with a reason (answers 7). */
@ServiceTest
class QuarantineTest {
    @Autowired
    private Sites sites;

    @Autowired
    private QuarantineService service;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private Site site;
    private Person worker;
    private Caller operator;

    @BeforeEach
    void punches_of_a_lost_device() {
        site = sites.open();
        worker = site.worker(site.team(site.contractor()));
        operator = sites.operator().caller();
        TestDevice device = site.device();
        rows.change("update device set forced_at = '2026-01-01' where id = ?", device.id());
        attendance.arrive(device, device.in(worker, SiteTime.local(NOW).minusHours(1)));
        attendance.arrive(
                device, device.report("nobody", dev.rollcall.domain.attendance.rule.Direction.IN, SiteTime.local(NOW)));
    }

    @Test
    void a_released_punch_counts_at_once_and_its_judgement_stays() {
        assertThat(attendance.status(site, worker, TODAY)).isNotEqualTo("PENDING_TODAY");
        var punch = open().get(1);
        assertThat(service.release(operator, punch.id(), "班组长已当面确认").isDone()).isTrue();

        assertThat(attendance.status(site, worker, TODAY)).isEqualTo("PENDING_TODAY");
        assertThat(rows.one("select outcome, reason from punch where id = ?", punch.id()))
                .containsEntry("outcome", "QUARANTINED")
                .containsEntry("reason", "DEVICE_LOST");
        assertThat(rows.one("select account_id, reason from punch_release where punch_id = ?", punch.id()))
                .containsEntry("account_id", operator.accountId())
                .containsEntry("reason", "班组长已当面确认");
        assertThat(open()).hasSize(1);
        assertThat(code(punch.id())).isEqualTo("PUNCH_NOT_IN_QUARANTINE");
    }

    @Test
    void what_is_left_does_not_count_and_is_not_listed_any_more() {
        var punch = open().get(1);
        assertThat(service.leave(operator, punch.id(), "视频核对不是本人").isDone()).isTrue();
        assertThat(open()).extracting(QuarantinedPunch::id).doesNotContain(punch.id());
        assertThat(attendance.status(site, worker, TODAY)).isNotEqualTo("PENDING_TODAY");
        assertThat(code(punch.id())).isEqualTo("PUNCH_NOT_IN_QUARANTINE");
    }

    @Test
    void a_punch_of_nobody_a_closed_payroll_a_platform_account_and_a_word_too_short_are_refused() {
        var ofNobody = open().get(0);
        var punch = open().get(1);
        assertThat(code(ofNobody.id())).isEqualTo("PUNCH_OF_NOBODY");
        assertThat(service.release(operator, punch.id(), "好").why().map(Refusal::code))
                .hasValue("REASON_TOO_SHORT");
        assertThat(service.release(sites.platform(Role.PLATFORM_OPS), punch.id(), "班组长已当面确认")
                        .why()
                        .map(Refusal::code))
                .hasValue("NEEDS_NAMED_PERSON");
        site.payrollClosedUntil(TODAY);
        assertThat(code(punch.id())).isEqualTo("PUNCH_PAYROLL_CLOSED");
        assertThat(open()).hasSize(2);
    }

    @Test
    void nobody_but_operations_sees_or_releases_one_1_6() {
        var contractor = sites.accountOfUnit(site.contractor());
        assertThat(service.open(contractor, query())).isEmpty();
        assertThat(service.countOpen(contractor, query())).isZero();
        assertThat(service.release(contractor, open().get(1).id(), "班组长已当面确认")
                        .why()
                        .map(Refusal::code))
                .hasValue("PUNCH_NOT_IN_QUARANTINE");
        assertThat(open()).hasSize(2);
    }

    private String code(long punch) {
        return service.release(operator, punch, "班组长已当面确认").why().orElseThrow().code();
    }

    private QuarantineQuery query() {
        return new QuarantineQuery(site.id(), NOW.minus(Duration.ofDays(30)), 0, 10);
    }

    private List<QuarantinedPunch> open() {
        return service.open(operator, query());
    }
}
