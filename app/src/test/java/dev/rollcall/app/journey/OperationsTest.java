package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.operations.OperationsService;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands still is seen by operations, with its cause, and set going again; nobody else sees or does either. */
@ServiceTest
class OperationsTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private OperationsService service;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService engine;

    private Approvers people;
    private Caller operations;
    private UUID request;
    private String number;

    @BeforeEach
    void a_reminder_has_failed_for_good_and_a_notice_too() {
        people = Approvers.of(sites);
        operations = sites.platform(Role.PLATFORM_OPS);
        request = desk.file(people.contractor(), people.site(), people.worker(), StoppedClock.TODAY.minusDays(1));
        number = desk.openTask(request).orElseThrow().requestNo();
        engine.setJobRetries(job(), 0);
        var event = rows.one("select id from notice_event where request_id = ?", request.toString());
        rows.insert(
                "notice_delivery",
                Map.of(
                        "event_id",
                        event.get("id"),
                        "channel",
                        "WEBHOOK",
                        "account_id",
                        0,
                        "state",
                        "FAILED",
                        "attempts",
                        10,
                        "due_at",
                        "2026-06-16 06:00:00",
                        "last_error",
                        "HTTP 503"));
    }

    @AfterEach
    void nothing_is_left_standing() {
        rows.change("delete from notice_delivery");
        runtime.createIncidentQuery().list().forEach(each -> engine.setJobRetries(each.getConfiguration(), 3));
    }

    private String job() {
        var process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request.toString())
                .singleResult();
        return engine.createJobQuery()
                .processInstanceId(process.getId())
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0)
                .getId();
    }

    @Test
    void operations_see_cause_and_request_and_set_both_going_again_in_the_browser() {
        var visitor = CHROMIUM.signIn(operations).open("operations");
        assertThat(visitor.find(".operations-view")).containsText("HTTP 503");
        assertThat(visitor.find(".operations-view")).containsText("在用的流程版本");

        assertThat(service.overview(operations).incidents())
                .anyMatch(each ->
                        number.equals(each.requestNo()) && !each.what().step().isEmpty());
        visitor.button("重试 " + number).first().click();
        assertThat(visitor.find(".operations-view")).containsText("没有停住的步骤");
        visitor.button("重试 " + number).first().click();
        assertThat(visitor.find(".operations-view")).containsText("没有送不出去的邮件或回调");

        assertThat(engine.createJobQuery().jobId(job()).singleResult().getRetries())
                .isEqualTo(5);
        assertThat(service.overview(operations).timers()).isNotEmpty();
        assertThat(rows.count(
                        "audit_entry where account_id = ? and outcome = 'DONE' and action in ('INCIDENT_RETRY', 'DELIVERY_RETRY')",
                        operations.accountId()))
                .isEqualTo(2);
    }

    @Test
    void nobody_else_sees_it_or_sets_anything_going_and_the_attempt_is_on_record_1_6() {
        var officer = people.officer().caller();
        var incident = service.overview(operations).incidents().get(0).what().id();
        var delivery = service.overview(operations).undelivered().get(0).id();

        assertThat(service.overview(officer).incidents()).isEmpty();
        assertThat(service.overview(officer).timers()).isEmpty();
        assertThat(service.retryIncident(officer, incident).isDone()).isFalse();
        assertThat(service.retryDelivery(officer, delivery).isDone()).isFalse();

        assertThat(service.overview(operations).incidents()).isNotEmpty();
        assertThat(service.overview(operations).undelivered()).isNotEmpty();
        assertThat(rows.count("audit_entry where account_id = ? and outcome = 'REFUSED'", officer.accountId()))
                .isEqualTo(2);
    }

    @Test
    void a_task_nobody_may_decide_is_listed() {
        people.site().resigns(people.officer().person());
        var other = desk.file(people.contractor(), people.site(), people.worker(), StoppedClock.TODAY.minusDays(1));

        assertThat(service.overview(operations).unassigned())
                .anyMatch(task ->
                        task.taskId().equals(desk.openTask(other).orElseThrow().taskId()));
    }

    @Test
    void on_a_phone_it_fits() {
        var visitor = CHROMIUM.signIn(operations, 390, 844).open("operations");

        assertThat(((Number) visitor.page().evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
    }
}
