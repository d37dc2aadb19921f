package dev.rollcall.app.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.RollcallTest;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ArrangeSubstitute;
import dev.rollcall.domain.approval.BulkDecisionService;
import dev.rollcall.domain.approval.BulkTasks;
import dev.rollcall.domain.approval.CopyService;
import dev.rollcall.domain.approval.FrozenEvidence;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.OpinionService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.SubstitutionService;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.PhotoKey;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.device.FileUnbind;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.device.UnbindService;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.DocumentStore;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.project.FileStatusChange;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.ProjectStatusService;
import dev.rollcall.domain.project.StatusMaterial;
import dev.rollcall.domain.shared.SiteTime;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Reach from the first day (answers 6, 1.6): to a stranger, what is there and what is not look alike. */
@RollcallTest
class StrangerTest {
    // The caller's own draft thrown away, the caller's own phrases and address, attempts given to what stands still
    // (OperationsTest), figures of decisions, of which there are none here (ApprovalFiguresTest), exports for
    // auditors alone (AuditExportServiceTest), what operations alone do about records of devices (DeadLetterTest,
    // QuarantineTest, DeviceChainTest) and about devices that stand still (ReconcileTest, UnbindRacesTest).
    private static final Set<String> TELLS_NOTHING = Set.of(
            "ApprovalFigures.report",
            "BackfillService.discardDraft",
            "DeadLetterService.copy",
            "DeadLetterService.letter",
            "DeadLetterService.page",
            "DeadLetterService.reasons",
            "DeadLetterService.replay",
            "DeadLetterService.replayAll",
            "DeadLetterService.replayCorrected",
            "DeadLetterService.setAside",
            "DeviceCommandService.acceptMissing",
            "DeviceCommandService.declareLost",
            "DeviceVerification.verify",
            "DeviceProofService.prove",
            "QuarantineService.countOpen",
            "QuarantineService.leave",
            "QuarantineService.open",
            "QuarantineService.release",
            "NoticeAddressService.address",
            "NoticeAddressService.choose",
            "OperationsService.retryIncident",
            "OperationsService.retryDelivery",
            "PhraseService.mine",
            "PhraseService.keep",
            "PhraseService.drop",
            "RequestExports.prepare");
    // Called by the services of each kind of request, which are probed, after they have judged who is calling.
    private static final Set<String> BEHIND_A_SERVICE =
            Set.of("RequestFiling.file", "RequestFiling.withdraw", "Resubmission.again");

    @Autowired
    private ApplicationContext product;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private Site site;
    private Target target;
    private Caller contractor;
    private Caller officer;

    @BeforeEach
    void a_site_with_a_request_under_way() {
        site = Site.of(jdbc);
        var gc = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var sub = site.unit(ParticipantType.LABOUR_SUB);
        contractor = caller(Site.accountOfUnit(jdbc, gc));
        officer = caller(Site.accountOfPerson(jdbc, site.holder(gc, Post.LABOUR_OFFICER)));
        var manager = site.holder(gc, Post.PROJECT_MANAGER);
        Site.accountOfPerson(jdbc, manager);
        gate();
        sharedGate(gc);
        var worker = site.worker(sub, site.team(sub));
        var day = SiteTime.dayOf(clock.instant()).minusDays(1);
        var receipt = product.getBean(BackfillService.class)
                .file(form(worker, day, upload()), contractor)
                .result()
                .orElseThrow();
        var task = product.getBean(Inbox.class).ofRequest(receipt.requestId()).get(0);
        target = new Target(
                site.code,
                site.projectId,
                worker,
                day,
                receipt.requestId(),
                task.taskId(),
                upload(),
                statusChange(),
                unbind(),
                device(),
                substitution(),
                manager,
                -1,
                bulkSet(),
                photo(worker));
        var officers = Objects.requireNonNull(officer.personId());
        product.getBean(FrozenEvidence.class)
                .add(
                        UUID.randomUUID().toString(),
                        receipt.requestId(),
                        ChainHash.NONE,
                        new byte[] {'{', '}'},
                        clock.instant());
        var second = caller(Site.accountOfPerson(jdbc, site.holder(gc, Post.LABOUR_OFFICER)));
        var copied = product.getBean(CopyService.class).copy(second, task.taskId(), officers, "演示：请知悉");
        assertThat(copied.isDone()).isTrue();
        var asked = product.getBean(OpinionService.class)
                .ask(second, task.taskId(), TaskOpinion.Kind.SIGN_AFTER, officers, "演示：请核对");
        assertThat(asked.isDone()).isTrue();
        target = target.with(
                product.getBean(OpinionService.class).mine(officer).get(0).id());
    }

    private UUID bulkSet() {
        var backfills = new BulkTasks.Choice(RequestKind.ATTENDANCE_BACKFILL, ApprovalNode.LABOUR_OFFICER, null, false);
        return product.getBean(BulkDecisionService.class)
                .compose(officer, backfills)
                .result()
                .orElseThrow();
    }

    /** Bound to the site, heard of and read along, so that there is a line of contact and a frame to find. */
    private void gate() {
        var sn = "STRANGER-" + site.code;
        jdbc.sql(
                        "insert into device (sn, family, vendor, model, secret) values (?, 'FACE_TERMINAL', '演示', 'S1', x'00')")
                .param(sn)
                .update();
        jdbc.sql("""
                        insert into device_binding (device_id, project_id, epoch, gate, lane, from_at)
                        select id, ?, 1, '1号门', 'BOTH', '2020-01-01' from device where sn = ?""").params(site.projectId, sn).update();
        jdbc.sql("""
                        insert into device_frame_watch (device_id, account_id, began_at, until_at)
                        select id, 1, '2020-01-01', '2099-01-01' from device where sn = ?""").param(sn).update();
        jdbc.sql("""
                        insert into device_frame (device_id, at, from_device, label, bytes, shown)
                        select id, '2099-01-01', true, 'PINGREQ', 0, '' from device where sn = ?""").param(sn).update();
    }

    /** In a group for merged attendance, and with a policy of some province for operations to find. */
    private void sharedGate(long contractorUnit) {
        jdbc.sql("insert into project_group (name, unit_id, created_by, created_at) values (?, ?, 1, '2026-01-01')")
                .params(site.code, contractorUnit)
                .update();
        jdbc.sql("insert ignore into bind_policy (province, who, changed_by, changed_at)"
                        + " values ('TIANJIN', 'BOTH', 1, '2026-01-01')")
                .update();
        jdbc.sql("insert into project_group_member (project_id, group_id) select ?, max(id) from project_group")
                .param(site.projectId)
                .update();
    }

    @Test
    void every_service_method_that_takes_a_caller_is_probed() {
        var expected = new TreeSet<>(Probes.of(product).keySet());
        expected.addAll(TELLS_NOTHING);
        expected.addAll(BEHIND_A_SERVICE);

        assertThat(methodsWithCaller()).isEqualTo(expected);
    }

    @Test
    void a_stranger_cannot_tell_what_is_there_from_what_is_not() {
        var elsewhere = Site.of(jdbc);
        var otherContractor = elsewhere.unit(ParticipantType.GENERAL_CONTRACTOR);
        var strangers = Map.of(
                "nobody's account", caller(Site.accountOfPerson(jdbc, Site.person(jdbc))),
                "a contractor elsewhere", caller(Site.accountOfUnit(jdbc, otherContractor)),
                "an approver elsewhere",
                        caller(Site.accountOfPerson(jdbc, elsewhere.holder(otherContractor, Post.LABOUR_OFFICER))),
                "a former officer of this very site", former());
        var found = new HashMap<String, Object>();

        strangers.forEach((who, stranger) -> Probes.of(product).forEach((method, probe) -> {
            var answer = probe.apply(stranger, target);
            assertThat(answer).as("%s calls %s", who, method).isEqualTo(probe.apply(stranger, target.unknown()));
            found.put(method, answer);
        }));
        // The same calls find something for those who belong there; else this test could not fail.
        var operations = caller(Site.accountOfPlatform(jdbc, "PLATFORM_OPS"));
        Probes.of(product).forEach((method, probe) -> {
            var answers = List.of(
                    probe.apply(contractor, target), probe.apply(officer, target), probe.apply(operations, target));
            assertThat(answers)
                    .as("%s finds something for somebody", method)
                    .anySatisfy(answer -> assertThat(answer).isNotEqualTo(found.get(method)));
        });
    }

    @Test
    void a_stranger_has_changed_nothing() {
        var stranger = caller(Site.accountOfPerson(jdbc, Site.person(jdbc)));
        var before = traces();

        var answers = Probes.of(product).values().stream()
                .map(probe -> probe.apply(stranger, target))
                .toList();
        assertThat(answers).isNotEmpty();

        assertThat(traces()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from audit_entry where account_id = ? and outcome = 'DONE'")
                        .param(stranger.accountId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where account_id = ? and outcome = 'REFUSED'")
                        .param(stranger.accountId())
                        .query(Long.class)
                        .single())
                .as("attempts are on record")
                .isGreaterThanOrEqualTo(3);
    }

    private List<Map<String, Object>> traces() {
        return jdbc.sql("""
                        select (select count(*) from backfill_request where project_id = :p) as requests,
                               (select max(version) from backfill_request where project_id = :p) as request_version,
                               (select max(version) from inbox_task where project_id = :p) as task_version,
                               (select count(*) from inbox_task where project_id = :p) as tasks,
                               (select count(*) from status_change_request where project_id = :p) as changes,
                               (select max(version) from status_change_request where project_id = :p) as change_version,
                               (select count(*) from device_unbind_request where project_id = :p) as unbinds,
                               (select max(version) from device_unbind_request where project_id = :p) as unbind_version,
                               (select count(*) from device_binding where project_id = :p and to_at is null) as bound,
                               (select sum(c.claim) from device_command c join device_unbind_request q
                                    on q.id = c.request_id where q.project_id = :p) as commands,
                               (select count(*) from device where project_id = :p) as devices,
                               (select max(sessions_end_at) from device d join device_binding b on b.device_id = d.id
                                 where b.project_id = :p) as sessions_end,
                               (select count(*) from device d join device_binding b on b.device_id = d.id
                                 where b.project_id = :p and d.enabled) as enabled,
                               (select max(w.until_at) from device_frame_watch w join device_binding b
                                    on b.device_id = w.device_id where b.project_id = :p) as read_along_until,
                               (select count(*) from project_group_member where project_id = :p) as grouped,
                               (select count(*) from bind_policy) as bind_policies,
                               (select count(*) from special_day) as special_days,
                               (select count(*) from substitution where project_id = :p and ended_at is null) as substitutes,
                               (select count(*) from task_action x join inbox_task i on i.task_id = x.task_id
                                 where i.project_id = :p) as acts,
                               (select count(*) from task_opinion o join inbox_task i on i.task_id = o.task_id
                                 where i.project_id = :p and o.given_at is null) as opinions,
                               (select count(*) from document where project_id = :p) as documents,
                               (select count(*) from document where project_id = :p and owner_id is null) as free_ones,
                               (select count(*) from backfill_draft where project_id = :p) as drafts,
                               (select count(*) from decision d join backfill_request q on q.id = d.request_id
                                 where q.project_id = :p) as decisions""").param("p", site.projectId).query().listOfRows();
    }

    /** Public methods of public domain beans, by {@code Class.method}. */
    private Set<String> methodsWithCaller() {
        return Arrays.stream(product.getBeanDefinitionNames())
                .map(product::getType)
                .filter(type -> type != null && type.getName().startsWith("dev.rollcall.domain."))
                .map(type -> type.getName().contains("$$") ? type.getSuperclass() : type)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Caller.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Caller former() {
        var username =
                Site.accountOfPerson(jdbc, site.holder(site.unit(ParticipantType.SUPERVISION), Post.CHIEF_SUPERVISOR));
        var caller = caller(username);
        jdbc.sql("update post_holder set to_date = from_date where person_id = ?")
                .param(caller.personId())
                .update();
        return caller; // as a session would still hold it
    }

    private UUID upload() {
        return product.getBean(DocumentService.class)
                .upload(contractor, site.projectId, "BACKFILL_EVIDENCE", "e.pdf", new ByteArrayInputStream(Probes.PDF))
                .result()
                .map(FileCard::id)
                .orElseThrow();
    }

    /** Of a punch of the worker at the gate. */
    private PhotoKey photo(long worker) {
        var bytes = "a face that is none".getBytes(StandardCharsets.US_ASCII);
        var object = DocumentKey.random();
        var hash = object.value().substring(3).repeat(2);
        product.getBean(DocumentStore.class).put(object, new ByteArrayInputStream(bytes), bytes.length, "image/jpeg");
        jdbc.sql("""
                        insert into punch_photo (token, device_id, sha256, size_bytes, object_key, issued_at, stored_at)
                        values (?, ?, ?, ?, ?, utc_timestamp(), utc_timestamp())""")
                .params("t" + hash.substring(0, 42), device(), hash, bytes.length, object.value())
                .update();
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into punch (source, project_id, person_id, device_id, direction, direction_source, event_at,
                                           received_at, outcome, reason, rule_version, photo_sha256)
                        values ('DEVICE', ?, ?, ?, 'IN', 'LANE', utc_timestamp(), utc_timestamp(), 'REJECTED', 'NO_LIVENESS',
                                'v1', ?)""").params(site.projectId, worker, device(), hash).update(keys, "id");
        return new PhotoKey(object, Objects.requireNonNull(keys.getKey()).longValue());
    }

    private long device() {
        return jdbc.sql("select id from device where sn = ?")
                .param("STRANGER-" + site.code)
                .query(Long.class)
                .single();
    }

    /** With a command that was given up, for operations to find. */
    private UUID unbind() {
        var request = product.getBean(UnbindService.class)
                .file(
                        new FileUnbind(
                                UUID.randomUUID(),
                                site.projectId,
                                device(),
                                UnbindReason.RELOCATION,
                                "演示：设备迁移",
                                ("STRANGER-" + site.code).substring(5 + site.code.length()),
                                List.of(upload()),
                                List.of(upload())),
                        contractor)
                .result()
                .orElseThrow()
                .requestId();
        jdbc.sql("""
                        insert into device_command (id, request_id, device_id, epoch, step, state, tries, due_at, detail,
                                                    created_at, ended_at, claim)
                        values (?, ?, ?, 1, 'FREEZE', 'FAILED', 12, utc_timestamp(), '', utc_timestamp(),
                                utc_timestamp(), 1)""").params(request.toString(), request.toString(), device()).update();
        return request;
    }

    /** The officer's own, with somebody in a post of the same unit. */
    private long substitution() {
        var service = product.getBean(SubstitutionService.class);
        var today = SiteTime.dayOf(clock.instant());
        var colleague = service.choices(officer).get(0).personId();
        return service.arrange(officer, new ArrangeSubstitute(site.projectId, colleague, today, today, "演示：休假"))
                .result()
                .orElseThrow()
                .id();
    }

    private UUID statusChange() {
        return product.getBean(ProjectStatusService.class)
                .file(
                        new FileStatusChange(
                                UUID.randomUUID(),
                                site.projectId,
                                ProjectStatus.SUSPENDED,
                                SiteTime.dayOf(clock.instant()),
                                "演示：暂停施工",
                                List.of(
                                        new FileStatusChange.Paper(StatusMaterial.SUSPENSION_REPORT, upload()),
                                        new FileStatusChange.Paper(StatusMaterial.SITE_CARE_PLAN, upload()))),
                        contractor)
                .result()
                .orElseThrow()
                .requestId();
    }

    private FileBackfill form(long worker, LocalDate day, UUID evidence) {
        return new FileBackfill(
                UUID.randomUUID(),
                site.projectId,
                worker,
                day,
                List.of(
                        new FileBackfill.Claim(Direction.IN, day.atTime(7, 0)),
                        new FileBackfill.Claim(Direction.OUT, day.atTime(18, 0))),
                BackfillReason.DEVICE_FAULT,
                "演示：设备故障",
                List.of(evidence));
    }

    private Caller caller(String username) {
        return accounts.caller(username).orElseThrow();
    }
}
