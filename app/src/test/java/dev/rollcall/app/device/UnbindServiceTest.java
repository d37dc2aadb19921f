package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.device.BoundDevice;
import dev.rollcall.domain.device.FileUnbind;
import dev.rollcall.domain.device.UnbindDossiers;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.device.UnbindRoute;
import dev.rollcall.domain.device.UnbindService;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Dismantlers;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.Together;
import dev.rollcall.fixture.UnbindDesk;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 1.5, R135, X24 and X25 on the running engine: who is asked, and what becomes of binding and credential. */
@ServiceTest
class UnbindServiceTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private UnbindDesk unbinds;

    @Autowired
    private UnbindService service;

    @Autowired
    private UnbindDossiers dossiers;

    @Autowired
    private HistoryService history;

    @Autowired
    private Attendance attendance;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Dismantlers who;

    @BeforeEach
    void a_site_with_a_device() {
        who = Dismantlers.of(sites);
    }

    // ------------------------------------------------------------------ the route

    @Test
    void manager_owner_and_platform_approve_and_binding_and_credential_end_R135_L26() {
        var request = file(UnbindReason.PROJECT_FINISHED);
        assertThat(node(request)).isEqualTo(ApprovalNode.PROJECT_MANAGER);
        approve(who.manager(), request);
        assertThat(node(request)).isEqualTo(ApprovalNode.OWNER_REPRESENTATIVE);
        approve(who.owner(), request);
        assertThat(node(request)).isEqualTo(ApprovalNode.PLATFORM_OPERATIONS);
        assertThat(boundUntil()).as("nothing before the last approval").isNull();
        clock.stopAt(NOW.plus(Duration.ofHours(1)));
        approve(who.operator(), request);

        assertThat(desk.status(request)).isEqualTo("APPROVED");
        assertThat(boundUntil()).isNotNull();
        assertThat(rows.one(
                                "select revoked_at from device where id = ?",
                                who.device().id())
                        .get("revoked_at"))
                .isNotNull();
        assertThat(rows.one("select step, state from device_command where request_id = ?", request.toString()))
                .containsEntry("step", "FREEZE")
                .containsEntry("state", "WAITING");
        assertThat(audited(request)).contains("UNBIND_SUBMIT", "REQUEST_APPROVE", "DEVICE_UNBOUND");
    }

    @Test
    void where_the_policy_does_not_ask_for_it_the_owner_is_not_asked_and_the_page_says_why() {
        var request = file(UnbindReason.DEVICE_FAULT);
        approve(who.manager(), request);

        assertThat(node(request)).isEqualTo(ApprovalNode.PLATFORM_OPERATIONS);
        var ruling =
                dossiers.dossier(who.operator().caller(), request).orElseThrow().ruling();
        assertThat(ruling.route()).isEqualTo(UnbindRoute.MANAGER_OPERATIONS);
        assertThat(ruling.table()).isEqualTo("unbind-route");
        assertThat(ruling.row()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whoever_rejects_ends_it_and_the_device_stays_bound(int approvals) {
        var request = file(UnbindReason.PROJECT_FINISHED);
        var asked = List.of(who.manager(), who.owner(), who.operator());
        asked.subList(0, approvals).forEach(each -> approve(each, request));

        assertThat(code(desk.reject(asked.get(approvals).caller(), request))).isEqualTo("done");

        assertThat(desk.status(request)).isEqualTo("REJECTED");
        assertThat(boundUntil()).isNull();
        assertThat(rows.one(
                                "select revoked_at from device where id = ?",
                                who.device().id())
                        .get("revoked_at"))
                .isNull();
        assertThat(rows.count("device_command where request_id = ?", request.toString()))
                .isZero();
        assertThat(code(unbinds.send(
                        who.contractor(),
                        unbinds.form(who.contractor(), who.site(), who.device(), UnbindReason.DEVICE_FAULT))))
                .as("a new request may follow")
                .isEqualTo("done");
    }

    @Test
    void who_filed_it_withdraws_until_the_first_decision() {
        var request = file(UnbindReason.DEVICE_FAULT);
        assertThat(code(service.withdraw(request, 0, who.manager().caller()))).isEqualTo("REQUEST_NOT_FOUND");
        assertThat(code(service.withdraw(request, 0, who.contractor()))).isEqualTo("done");
        assertThat(desk.status(request)).isEqualTo("WITHDRAWN");
        assertThat(desk.openTask(request)).isEmpty();

        var second = file(UnbindReason.DEVICE_FAULT);
        approve(who.manager(), second);
        assertThat(code(service.withdraw(second, 1, who.contractor()))).isEqualTo("WITHDRAW_TOO_LATE");
    }

    @Test
    void reminder_and_escalation_count_working_days_C34() {
        clock.stopAt(java.time.Instant.parse("2026-06-18T07:00:00Z")); // Thursday; the 19th to 21st are free
        var request = file(UnbindReason.DEVICE_FAULT);
        desk.wait(request, Duration.ofDays(4).minusMinutes(1));
        assertThat(marks(request)).isEmpty();
        desk.wait(request, Duration.ofMinutes(2));
        assertThat(marks(request)).containsExactly(What.REMINDED);
        desk.wait(request, Duration.ofDays(2));
        assertThat(marks(request)).containsExactly(What.REMINDED, What.ESCALATED);
        assertThat(node(request)).isEqualTo(ApprovalNode.PROJECT_MANAGER);
    }

    // ------------------------------------------------------------------ filing

    @Test
    void what_is_missing_is_said_before_anything_is_written() {
        var complete = unbinds.form(who.contractor(), who.site(), who.device(), UnbindReason.RELOCATION);

        assertThat(sent(with(complete, "", complete.serialTail(), complete.photos(), complete.proofs())))
                .isEqualTo("REASON_NEEDS_WORDS");
        assertThat(sent(with(complete, "x".repeat(501), complete.serialTail(), complete.photos(), complete.proofs())))
                .isEqualTo("TEXT_TOO_LONG");
        assertThat(sent(with(complete, complete.explanation(), "0000x", complete.photos(), complete.proofs())))
                .isEqualTo("SERIAL_TAIL_WRONG");
        assertThat(sent(with(complete, complete.explanation(), complete.serialTail(), List.of(), complete.proofs())))
                .isEqualTo("SITE_PHOTO_MISSING");
        assertThat(sent(with(complete, complete.explanation(), complete.serialTail(), complete.photos(), List.of())))
                .isEqualTo("SYNC_PROOF_MISSING");
        assertThat(sent(with(
                        complete,
                        complete.explanation(),
                        complete.serialTail(),
                        List.of(UUID.randomUUID()),
                        complete.proofs())))
                .isEqualTo("EVIDENCE_GONE");
        assertThat(rows.count(
                        "device_unbind_request where device_id = ?",
                        who.device().id()))
                .isZero();
        assertThat(sent(complete)).isEqualTo("done");
        assertThat(sent(complete))
                .as("the same form sent twice files one request")
                .isEqualTo("done");
        assertThat(rows.count(
                        "device_unbind_request where device_id = ?",
                        who.device().id()))
                .isOne();
    }

    @Test
    void a_device_has_one_open_request_at_most_whoever_is_faster() {
        var one = unbinds.form(who.contractor(), who.site(), who.device(), UnbindReason.RELOCATION);
        var other = unbinds.form(who.contractor(), who.site(), who.device(), UnbindReason.DEVICE_FAULT);

        var codes = Together.run(List.<Callable<String>>of(() -> sent(one), () -> sent(other)));

        assertThat(codes).containsExactlyInAnyOrder("done", "UNBIND_OPEN");
    }

    @Test
    void a_provider_files_for_its_own_devices_and_sees_no_other_1_6() {
        var provider = sites.provider(who.device());
        var foreign = who.site().device();

        assertThat(service.devices(provider, who.site().id()).orElseThrow())
                .extracting(BoundDevice::sn)
                .containsExactly(who.device().sn());
        assertThat(code(unbinds.send(provider, unbinds.form(provider, who.site(), foreign, UnbindReason.DEVICE_FAULT))))
                .isEqualTo("DEVICE_NOT_BOUND");
        var own = unbinds.file(provider, who.site(), who.device(), UnbindReason.DEVICE_FAULT);
        var others = unbinds.file(who.contractor(), who.site(), foreign, UnbindReason.DEVICE_FAULT);

        assertThat(listed(provider)).containsExactly(own);
        assertThat(listed(who.contractor())).containsExactlyInAnyOrder(own, others);
        assertThat(dossiers.dossier(provider, own)).isPresent();
        assertThat(dossiers.dossier(provider, others)).isEmpty();
    }

    @Test
    void nobody_else_files_and_strangers_find_nothing_1_6() {
        var form = unbinds.form(who.contractor(), who.site(), who.device(), UnbindReason.DEVICE_FAULT);
        assertThat(code(unbinds.send(who.manager().caller(), form))).isEqualTo("UNBIND_FILING_NOT_ALLOWED");
        assertThat(code(unbinds.send(who.operator().caller(), form))).isEqualTo("UNBIND_FILING_NOT_ALLOWED");
        var stranger = sites.stranger().contractor();
        assertThat(code(unbinds.send(stranger, form))).isEqualTo("UNBIND_FILING_NOT_ALLOWED");
        assertThat(service.devices(stranger, who.site().id())).isEmpty();

        var request = file(UnbindReason.DEVICE_FAULT);
        assertThat(dossiers.dossier(stranger, request)).isEmpty();
        assertThat(listed(stranger)).isEmpty();
        assertThat(listed(who.owner().caller())).containsExactly(request);
    }

    @Test
    void the_dossier_shows_the_device_as_it_was_at_filing_and_as_it_is_now() {
        rows.change(
                "update device set backlog = 7, last_seq = 99, last_contact_at = '2026-06-16 06:00:00' where id = ?",
                who.device().id());
        var request = file(UnbindReason.DEVICE_FAULT);
        rows.change("update device set backlog = 0 where id = ?", who.device().id());

        var dossier = dossiers.dossier(who.manager().caller(), request).orElseThrow();
        assertThat(dossier.backlogThen()).isEqualTo(7);
        assertThat(dossier.seqThen()).isEqualTo(99);
        assertThat(dossier.device().backlog()).isZero();
        assertThat(dossier.photos()).hasSize(1);
        assertThat(dossier.proofs()).hasSize(1);
        assertThat(dossier.device().openRequestNo())
                .isEqualTo(dossier.story().request().requestNo());
    }

    // ------------------------------------------------------------------ the effect

    @Test
    void a_punch_from_before_counts_though_it_arrives_after_the_unbinding_X25() {
        var worker = who.site().worker(who.site().team(who.site().contractor()));
        approveAll(file(UnbindReason.DEVICE_FAULT));
        clock.stopAt(NOW.plus(Duration.ofMinutes(10)));

        var before = SiteTime.local(NOW).minusHours(1);
        attendance.arrive(who.device(), who.device().in(worker, before));
        attendance.arrive(
                who.device(), who.device().out(worker, before.plusHours(1).plusMinutes(5)));

        assertThat(attendance.punches(who.device()))
                .extracting(row -> row.get("reason"))
                .containsExactly("OK", "DEVICE_UNBOUND");
        assertThat(attendance.status(who.site(), worker, TODAY)).isEqualTo("PENDING_TODAY");
    }

    @Test
    void a_shared_gate_goes_on_working_on_the_other_project() {
        var other = sites.open();
        other.bind(who.device(), dev.rollcall.domain.attendance.Gate.Lane.BOTH, NOW.minus(Duration.ofDays(5)), null);
        var request = file(UnbindReason.DEVICE_FAULT);
        approveAll(request);

        assertThat(boundUntil()).isNotNull();
        assertThat(rows.count(
                        "device_binding where device_id = ? and to_at is null",
                        who.device().id()))
                .isOne();
        assertThat(rows.one(
                                "select revoked_at from device where id = ?",
                                who.device().id())
                        .get("revoked_at"))
                .isNull();
        assertThat(rows.count("device_command where request_id = ?", request.toString()))
                .isZero();
    }

    @Test
    void of_two_last_approvals_in_the_same_instant_one_unbinds() {
        var second = sites.operator();
        for (var round = 0; round < 5; round++) {
            var here = Dismantlers.of(sites);
            var request = unbinds.file(here.contractor(), here.site(), here.device(), UnbindReason.DEVICE_FAULT);
            approve(here.manager(), request);
            var task = desk.openTask(request).orElseThrow().taskId(); // both pages show it, whoever is first
            var seen = desk.version(request);

            var codes = Together.run(List.<Callable<String>>of(
                    () -> code(desk.approveTask(here.operator().caller(), task, seen)),
                    () -> code(desk.approveTask(second.caller(), task, seen))));

            assertThat(codes).contains("done").hasSize(2);
            assertThat(codes.stream().filter("done"::equals)).hasSize(1);
            assertThat(rows.count("device_command where request_id = ?", request.toString()))
                    .isOne();
        }
    }

    private UUID file(UnbindReason reason) {
        return unbinds.file(who.contractor(), who.site(), who.device(), reason);
    }

    private void approveAll(UUID request) {
        approve(who.manager(), request);
        approve(who.operator(), request);
    }

    private void approve(Holder holder, UUID request) {
        assertThat(code(desk.approve(holder.caller(), request))).isEqualTo("done");
    }

    private ApprovalNode node(UUID request) {
        return desk.openTask(request).map(InboxTask::node).orElseThrow();
    }

    private Object boundUntil() {
        return rows.one(
                        "select to_at from device_binding where device_id = ? and project_id = ?",
                        who.device().id(),
                        who.site().id())
                .get("to_at");
    }

    private List<What> marks(UUID request) {
        return history.story(who.contractor(), RequestKind.DEVICE_UNBIND, request).orElseThrow().timeline().stream()
                .filter(TimelineEntry::isMark)
                .map(TimelineEntry::what)
                .toList();
    }

    private List<UUID> listed(Caller caller) {
        var all = new RequestQuery(
                Scope.REACH, RequestKind.DEVICE_UNBIND, who.site().id(), null, "", null, null, new PageRequest(0, 50));
        return history.page(caller, all).rows().stream().map(RequestRow::id).toList();
    }

    private List<String> audited(UUID request) {
        return rows
                .all("select action from audit_entry where object_id = ? and outcome = 'DONE'", request.toString())
                .stream()
                .map(row -> (String) row.get("action"))
                .toList();
    }

    private String sent(FileUnbind form) {
        return code(unbinds.send(who.contractor(), form));
    }

    private static FileUnbind with(FileUnbind form, String why, String tail, List<UUID> photos, List<UUID> proofs) {
        return new FileUnbind(
                UUID.randomUUID(), form.projectId(), form.deviceId(), form.reason(), why, tail, photos, proofs);
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
