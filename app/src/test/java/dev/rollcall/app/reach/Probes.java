package dev.rollcall.app.reach;

import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.ArrangeSubstitute;
import dev.rollcall.domain.approval.BulkDecisionService;
import dev.rollcall.domain.approval.BulkTasks;
import dev.rollcall.domain.approval.CopyService;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.EvidenceService;
import dev.rollcall.domain.approval.FrozenDossiers;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.OpinionService;
import dev.rollcall.domain.approval.PolicyTables;
import dev.rollcall.domain.approval.PolicyTrials;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestPrints;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestReplay;
import dev.rollcall.domain.approval.SpecialDays.SpecialDay;
import dev.rollcall.domain.approval.SubstitutionService;
import dev.rollcall.domain.approval.TaskActionService;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.approval.WhyMeService;
import dev.rollcall.domain.approval.WorkingCalendar;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.GridQuery;
import dev.rollcall.domain.attendance.MonthGrid;
import dev.rollcall.domain.attendance.PhotoContent;
import dev.rollcall.domain.attendance.PunchPhotos;
import dev.rollcall.domain.attendance.ReviseBackfill;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.audit.AuditExports;
import dev.rollcall.domain.audit.ExportScope;
import dev.rollcall.domain.device.BindDevice;
import dev.rollcall.domain.device.BindPolicyService;
import dev.rollcall.domain.device.BindingService;
import dev.rollcall.domain.device.DeviceBookService;
import dev.rollcall.domain.device.DeviceCommandService;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceQuery;
import dev.rollcall.domain.device.DeviceRegistration;
import dev.rollcall.domain.device.FileUnbind;
import dev.rollcall.domain.device.FrameWatchService;
import dev.rollcall.domain.device.RegisterDevice;
import dev.rollcall.domain.device.ReviseUnbind;
import dev.rollcall.domain.device.UnbindDossiers;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.device.UnbindService;
import dev.rollcall.domain.device.WhoMayBind;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.document.FileContent;
import dev.rollcall.domain.notice.NoticeService;
import dev.rollcall.domain.operations.OperationsService;
import dev.rollcall.domain.project.FileStatusChange;
import dev.rollcall.domain.project.ProjectGroupService;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.ProjectStatusService;
import dev.rollcall.domain.project.Province;
import dev.rollcall.domain.project.ReviseStatusChange;
import dev.rollcall.domain.project.StatusChangeQuery;
import dev.rollcall.domain.project.StatusDossiers;
import dev.rollcall.domain.shared.PageRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One call of every service method that takes a caller, by {@code Class.method}; what changes anything comes last. */
final class Probes {
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final PageRequest ALL = new PageRequest(0, 100);

    private final ApplicationContext product;
    private final Map<String, BiFunction<Caller, Target, Object>> probes = new LinkedHashMap<>();

    private Probes(ApplicationContext product) {
        this.product = product;
    }

    static Map<String, BiFunction<Caller, Target, Object>> of(ApplicationContext product) {
        var probes = new Probes(product);
        probes.projects();
        probes.attendance();
        probes.inbox();
        probes.history();
        probes.frozen();
        probes.policies();
        probes.histories();
        probes.documents();
        probes.statusChanges();
        probes.unbinds();
        probes.devices();
        probes.notices();
        probes.acts();
        probes.unbindActs();
        probes.deviceActs();
        probes.bulk();
        probes.operations();
        probes.changes();
        probes.statusDecisions();
        return probes.probes;
    }

    private void projects() {
        add("AccountService.standing", (who, what) -> bean(AccountService.class).standing(who, what.projectId()));
        add("ProjectService.projects", (who, what) -> bean(ProjectService.class).projects(who, what.code()));
        add("ProjectService.project", (who, what) -> bean(ProjectService.class).project(who, what.projectId()));
    }

    private void attendance() {
        add(
                "MonthGrid.page",
                (who, what) -> bean(MonthGrid.class)
                        .page(
                                who,
                                new GridQuery(
                                        what.projectId(),
                                        YearMonth.from(what.day()),
                                        null,
                                        null,
                                        null,
                                        null,
                                        "",
                                        ALL)));
        add("MonthGrid.header", (who, what) -> bean(MonthGrid.class).header(who, what.projectId()));
        add(
                "DayExplanations.explain",
                (who, what) -> bean(DayExplanations.class).explain(who, what.projectId(), what.personId(), what.day()));
        add(
                "DayExplanations.contacts",
                (who, what) -> bean(DayExplanations.class).contacts(who, what.projectId()));
        add(
                "BackfillDossiers.dossier",
                (who, what) -> bean(BackfillDossiers.class).dossier(who, what.requestId()));
        add(
                "BackfillService.workers",
                (who, what) -> bean(BackfillService.class).workers(who, what.projectId(), ""));
        add(
                "BackfillService.preview",
                (who, what) -> bean(BackfillService.class).preview(form(what), who));
        add("BackfillService.route", (who, what) -> bean(BackfillService.class).route(who, what.projectId()));
    }

    private void inbox() {
        add(
                "InboxService.page",
                (who, what) -> bean(InboxService.class)
                        .page(who, new InboxQuery(what.projectId(), null, false, "", InboxQuery.Sort.DUE_FIRST, ALL)));
        add("InboxService.counts", (who, what) -> bean(InboxService.class).counts(who));
        add("EvidenceService.of", (who, what) -> bean(EvidenceService.class).of(who, List.of(what.taskId())));
        add("InboxService.task", (who, what) -> bean(InboxService.class).task(who, what.taskId()));
    }

    private void history() {
        add(
                "HistoryService.page",
                (who, what) -> bean(HistoryService.class)
                        .page(
                                who,
                                new RequestQuery(
                                        RequestQuery.Scope.REACH, what.projectId(), null, "", null, null, ALL)));
        add(
                "HistoryService.story",
                (who, what) ->
                        bean(HistoryService.class).story(who, RequestKind.ATTENDANCE_BACKFILL, what.requestId()));
        add(
                "HistoryService.mayRead",
                (who, what) ->
                        bean(HistoryService.class).mayRead(who, RequestKind.ATTENDANCE_BACKFILL, what.requestId()));
        add(
                "HistoryService.picture",
                (who, what) ->
                        bean(HistoryService.class).picture(who, RequestKind.ATTENDANCE_BACKFILL, what.requestId()));
    }

    private void policies() {
        var table = bean(PolicyTables.class).deployed().get(0);
        add("PolicyTrials.tables", (who, what) -> bean(PolicyTrials.class).tables(who));
        add("PolicyTrials.words", (who, what) -> bean(PolicyTrials.class).words(who, table));
        add("PolicyTrials.read", (who, what) -> bean(PolicyTrials.class).read(who, PDF));
        add(
                "PolicyTrials.file",
                (who, what) -> bean(PolicyTrials.class).file(who, table).map(file -> file.length));
        add(
                "PolicyTrials.ask",
                (who, what) -> bean(PolicyTrials.class).ask(who, table, Map.of("managingLevel", "CITY")));
        add("PolicyTrials.simulate", (who, what) -> bean(PolicyTrials.class).simulate(who, table));
    }

    private void frozen() {
        add("WhyMeService.of", (who, what) -> bean(WhyMeService.class).of(who, what.taskId()));
        add(
                "WhyMeService.ofRequest",
                (who, what) ->
                        bean(WhyMeService.class).ofRequest(who, RequestKind.ATTENDANCE_BACKFILL, what.requestId()));
        add(
                "FrozenDossiers.of",
                (who, what) -> bean(FrozenDossiers.class).of(who, RequestKind.ATTENDANCE_BACKFILL, what.requestId()));
    }

    private void histories() {
        add("HistoryService.workers", (who, what) -> bean(HistoryService.class).workers(who, name(what.personId())));
        add(
                "HistoryService.approvers",
                (who, what) -> bean(HistoryService.class).approvers(who, name(what.reader())));
        add("HistoryService.person", (who, what) -> bean(HistoryService.class).person(who, what.personId()));
        add("RequestReplay.moments", (who, what) -> bean(RequestReplay.class).moments(who, what.requestId()));
        add(
                "RequestReplay.at",
                (who, what) -> bean(RequestReplay.class)
                        .at(who, what.requestId(), bean(Clock.class).instant())
                        .map(then -> then.story().request()));
        add(
                "RequestPrints.print",
                (who, what) ->
                        bean(RequestPrints.class).print(who, what.requestId()).why());
    }

    private String name(long personId) {
        return bean(JdbcClient.class)
                .sql("select name from person where id = ?")
                .param(personId)
                .query(String.class)
                .optional()
                .orElse("nobody");
    }

    private void documents() {
        add(
                "DocumentService.free",
                (who, what) -> bean(DocumentService.class).free(who, what.projectId(), List.of(what.documentId())));
        add("DocumentService.of", (who, what) -> bean(DocumentService.class).of(who, "backfill", what.requestId()));
        add(
                "DocumentService.open",
                (who, what) -> closed(bean(DocumentService.class).open(who, what.documentId())));
        add("PunchPhotos.open", (who, what) -> read(bean(PunchPhotos.class).open(who, what.photo())));
        add(
                "DocumentService.upload",
                (who, what) -> bean(DocumentService.class)
                        .upload(who, what.projectId(), "BACKFILL_EVIDENCE", "e.pdf", new ByteArrayInputStream(PDF)));
    }

    private void unbinds() {
        add("UnbindService.devices", (who, what) -> bean(UnbindService.class).devices(who, what.projectId()));
        add("UnbindService.preview", (who, what) -> bean(UnbindService.class).preview(unbind(what), who));
        add("UnbindDossiers.dossier", (who, what) -> bean(UnbindDossiers.class).dossier(who, what.unbindId()));
        add(
                "DeviceCommandService.failed",
                (who, what) -> bean(DeviceCommandService.class).failed(who).stream()
                        .filter(command -> command.requestId().equals(what.unbindId()))
                        .toList());
    }

    private void devices() {
        add(
                "DeviceBookService.page",
                (who, what) -> bean(DeviceBookService.class)
                        .page(who, new DeviceQuery(what.projectId(), DeviceFamily.FACE_TERMINAL, "", ALL)));
        add(
                "DeviceBookService.counts",
                (who, what) -> bean(DeviceBookService.class).counts(who, what.projectId()));
        add(
                "DeviceBookService.card",
                (who, what) -> bean(DeviceBookService.class).card(who, what.deviceId()));
        add(
                "DeviceRegistration.mayRegister",
                (who, what) -> bean(DeviceRegistration.class).mayRegister(who, what.projectId()));
        add(
                "DeviceRegistration.preview",
                (who, what) -> bean(DeviceRegistration.class).preview(device(what), who));
        add(
                "FrameWatchService.watch",
                (who, what) -> bean(FrameWatchService.class).watch(who, what.deviceId()));
        add(
                "FrameWatchService.frames",
                (who, what) -> bean(FrameWatchService.class).frames(who, what.deviceId(), 0, 10));
        add("BindingService.bars", (who, what) -> bean(BindingService.class).bars(who, what.projectId()));
        add("BindingService.choices", (who, what) -> bean(BindingService.class).choices(who, what.projectId()));
        add("BindingService.preview", (who, what) -> bean(BindingService.class).preview(binding(what), who));
        add(
                "ProjectGroupService.groups",
                (who, what) -> bean(ProjectGroupService.class).groups(who));
        add(
                "BindPolicyService.all",
                (who, what) -> bean(BindPolicyService.class).all(who));
    }

    private void deviceActs() {
        add(
                "DeviceRegistration.register",
                (who, what) -> bean(DeviceRegistration.class)
                        .register(device(what), who)
                        .why());
        add(
                "DeviceRegistration.forceOffline",
                (who, what) -> bean(DeviceRegistration.class).forceOffline(who, what.deviceId()));
        add(
                "DeviceRegistration.newSecret",
                (who, what) -> bean(DeviceRegistration.class)
                        .newSecret(who, what.deviceId())
                        .why());
        add(
                "DeviceRegistration.disable",
                (who, what) -> bean(DeviceRegistration.class).disable(who, what.deviceId()));
        add(
                "DeviceRegistration.enable",
                (who, what) -> bean(DeviceRegistration.class).enable(who, what.deviceId()));
        add(
                "FrameWatchService.begin",
                (who, what) -> bean(FrameWatchService.class).begin(who, what.deviceId()));
        add(
                "FrameWatchService.end",
                (who, what) -> bean(FrameWatchService.class).end(who, what.deviceId()));
        add("BindingService.bind", (who, what) -> bean(BindingService.class).bind(binding(what), who));
        add(
                "BindPolicyService.put",
                (who, what) -> bean(BindPolicyService.class).put(who, Province.TIANJIN, WhoMayBind.BOTH));
        add(
                "ProjectGroupService.form",
                (who, what) -> bean(ProjectGroupService.class).form(who, "演示组", Set.of(what.projectId())));
    }

    private static RegisterDevice device(Target what) {
        return new RegisterDevice(what.projectId(), DeviceFamily.TURNSTILE, "演示", "S2", "?", null, "", Map.of(), "");
    }

    private static BindDevice binding(Target what) {
        return new BindDevice(what.projectId(), "STRANGER-" + what.code(), "", "1号门", BindDevice.Lane.BOTH, "", false);
    }

    private void unbindActs() {
        add("UnbindService.file", (who, what) -> bean(UnbindService.class).file(unbind(what), who));
        add(
                "UnbindService.revise",
                (who, what) -> bean(UnbindService.class)
                        .revise(new ReviseUnbind(what.unbindId(), 0, "演示：设备故障更换", List.of(), List.of()), who));
        add("UnbindService.withdraw", (who, what) -> bean(UnbindService.class).withdraw(what.unbindId(), 0, who));
        add(
                "DeviceCommandService.retry",
                (who, what) -> bean(DeviceCommandService.class).retry(who, what.unbindId()));
    }

    private static FileUnbind unbind(Target what) {
        return new FileUnbind(
                UUID.randomUUID(),
                what.projectId(),
                what.deviceId(),
                UnbindReason.RELOCATION,
                "演示：设备迁移",
                "",
                List.of(),
                List.of());
    }

    private void statusChanges() {
        add(
                "ProjectStatusService.page",
                (who, what) ->
                        bean(ProjectStatusService.class).page(who, new StatusChangeQuery(what.projectId(), null, ALL)));
        add(
                "ProjectStatusService.options",
                (who, what) -> bean(ProjectStatusService.class).options(who, what.projectId()));
        add(
                "ProjectStatusService.preview",
                (who, what) -> bean(ProjectStatusService.class).preview(change(what), who));
        add("StatusDossiers.dossier", (who, what) -> bean(StatusDossiers.class).dossier(who, what.statusChangeId()));
        add("WorkingCalendar.year", (who, what) -> bean(WorkingCalendar.class).year(who, 2026));
    }

    private void acts() {
        add(
                "OpinionService.askable",
                (who, what) -> bean(OpinionService.class).askable(who, what.taskId(), TaskOpinion.Kind.SIGN_AFTER));
        add("OpinionService.mine", (who, what) -> bean(OpinionService.class).mine(who));
        add(
                "OpinionService.ask",
                (who, what) -> bean(OpinionService.class)
                        .ask(who, what.taskId(), TaskOpinion.Kind.SIGN_AFTER, what.reader(), "演示：请核对"));
        add("OpinionService.takeBack", (who, what) -> bean(OpinionService.class).takeBack(who, what.taskId()));
        add("OpinionService.give", (who, what) -> bean(OpinionService.class).give(who, what.opinion(), "演示：属实"));
        add("CopyService.readers", (who, what) -> bean(CopyService.class).readers(who, what.taskId()));
        add("CopyService.mine", (who, what) -> bean(CopyService.class).mine(who));
        add("CopyService.copy", (who, what) -> bean(CopyService.class).copy(who, what.taskId(), what.reader(), ""));
        add("CopyService.read", (who, what) -> bean(CopyService.class).read(who, what.requestId()));
        add(
                "SubstitutionService.mine",
                (who, what) -> bean(SubstitutionService.class).mine(who));
        add(
                "SubstitutionService.choices",
                (who, what) -> bean(SubstitutionService.class).choices(who));
        add(
                "SubstitutionService.arrange",
                (who, what) -> bean(SubstitutionService.class)
                        .arrange(
                                who,
                                new ArrangeSubstitute(
                                        what.projectId(), what.personId(), what.day(), what.day(), "演示：出差")));
        add(
                "SubstitutionService.end",
                (who, what) -> bean(SubstitutionService.class).end(who, what.substitution()));
        add(
                "TaskActionService.acts",
                (who, what) -> bean(TaskActionService.class).acts(who, what.taskId()));
        add(
                "TaskActionService.takers",
                (who, what) -> bean(TaskActionService.class).takers(who, what.taskId()));
        add(
                "TaskActionService.transfer",
                (who, what) -> bean(TaskActionService.class).transfer(who, what.taskId(), what.personId(), "出差"));
        add(
                "TaskActionService.urging",
                (who, what) -> bean(TaskActionService.class)
                        .urging(who, RequestKind.PROJECT_STATUS_CHANGE, what.statusChangeId()));
        add(
                "TaskActionService.urge",
                (who, what) -> bean(TaskActionService.class)
                        .urge(who, RequestKind.PROJECT_STATUS_CHANGE, what.statusChangeId()));
    }

    private void bulk() {
        var backfills = new BulkTasks.Choice(RequestKind.ATTENDANCE_BACKFILL, ApprovalNode.LABOUR_OFFICER, null, false);
        add(
                "BulkDecisionService.groups",
                (who, what) -> bean(BulkDecisionService.class).groups(who, what.projectId(), false));
        // Its id is new each time; what is found is whether there is one.
        add(
                "BulkDecisionService.compose",
                (who, what) ->
                        bean(BulkDecisionService.class).compose(who, backfills).why());
        add(
                "BulkDecisionService.set",
                (who, what) -> bean(BulkDecisionService.class).set(who, what.bulkSet()));
        add(
                "BulkDecisionService.submit",
                (who, what) -> bean(BulkDecisionService.class)
                        .submit(who, what.bulkSet(), Verdict.REJECT, "", List.of(what.taskId()))
                        .why());
        add(
                "BulkDecisionService.proceed",
                (who, what) -> bean(BulkDecisionService.class).proceed(who, what.bulkSet(), 1));
    }

    private void statusDecisions() {
        add(
                "ProjectStatusService.file",
                (who, what) -> bean(ProjectStatusService.class).file(change(what), who));
        add(
                "ProjectStatusService.withdraw",
                (who, what) -> bean(ProjectStatusService.class).withdraw(what.statusChangeId(), 0, who));
        add(
                "ProjectStatusService.revise",
                (who, what) -> bean(ProjectStatusService.class)
                        .revise(
                                new ReviseStatusChange(what.statusChangeId(), 0, what.day(), "演示：暂停施工", List.of()),
                                who));
        add(
                "WorkingCalendar.put",
                (who, what) ->
                        bean(WorkingCalendar.class).put(who, new SpecialDay(LocalDate.of(2032, 1, 1), false, "元旦")));
        add("WorkingCalendar.remove", (who, what) -> bean(WorkingCalendar.class).remove(who, LocalDate.of(2032, 1, 1)));
    }

    private static FileStatusChange change(Target what) {
        return new FileStatusChange(
                UUID.randomUUID(), what.projectId(), ProjectStatus.SUSPENDED, what.day(), "演示：暂停施工", List.of());
    }

    private void notices() {
        add("NoticeService.page", (who, what) -> bean(NoticeService.class).page(who, ALL));
        add("NoticeService.unread", (who, what) -> bean(NoticeService.class).unread(who));
        add("NoticeService.readAll", (who, what) -> unread(who).readAll(who));
        add("NoticeService.read", (who, what) -> unread(who).read(who, what.requestId()));
    }

    private void operations() {
        add(
                "OperationsService.overview",
                (who, what) -> bean(OperationsService.class).overview(who));
    }

    private NoticeService unread(Caller who) {
        bean(JdbcClient.class)
                .sql("update notice set read_at = null where account_id = ?")
                .param(who.accountId())
                .update();
        return bean(NoticeService.class);
    }

    private void changes() {
        add("BackfillService.saveDraft", (who, what) -> {
            bean(BackfillService.class).saveDraft(who, what.projectId(), "{}");
            return bean(JdbcClient.class)
                    .sql("select count(*) from backfill_draft where account_id = ?")
                    .param(who.accountId())
                    .query(Long.class)
                    .single();
        });
        add("BackfillService.draft", (who, what) -> bean(BackfillService.class).draft(who, what.projectId()));
        add("BackfillService.file", (who, what) -> bean(BackfillService.class).file(form(what), who));
        add(
                "AuditExports.prepare",
                (who, what) -> bean(AuditExports.class)
                        .prepare(who, new ExportScope(what.projectId(), what.day(), what.day(), null)));
        add(
                "DocumentService.give",
                (who, what) -> bean(DocumentService.class)
                        .give(who, what.projectId(), List.of(what.documentId()), "none", UUID.randomUUID()));
        add("InboxService.claim", (who, what) -> bean(InboxService.class).claim(who, what.taskId()));
        add("InboxService.release", (who, what) -> bean(InboxService.class).release(who, what.taskId()));
        add(
                "BackfillService.withdraw",
                (who, what) -> bean(BackfillService.class).withdraw(what.requestId(), 0, who));
        add(
                "BackfillService.revise",
                (who, what) -> bean(BackfillService.class)
                        .revise(
                                new ReviseBackfill(
                                        what.requestId(),
                                        0,
                                        List.of(),
                                        BackfillReason.values()[0],
                                        "演示：设备故障",
                                        List.of()),
                                who));
        add(
                "ApprovalService.decide",
                (who, what) -> bean(ApprovalService.class)
                        .decide(new DecideTask(what.taskId(), Verdict.REJECT, "没有这一天的证据", 0, UUID.randomUUID()), who));
    }

    private static FileBackfill form(Target what) {
        return new FileBackfill(
                UUID.randomUUID(),
                what.projectId(),
                what.personId(),
                what.day(),
                List.of(
                        new FileBackfill.Claim(Direction.IN, what.day().atTime(7, 0)),
                        new FileBackfill.Claim(Direction.OUT, what.day().atTime(18, 0))),
                BackfillReason.values()[0],
                "演示：设备故障",
                List.of(what.documentId()));
    }

    private static Optional<String> read(Optional<PhotoContent> photo) {
        return photo.map(content -> {
            try (var bytes = content.stream()) {
                return new String(bytes.readAllBytes(), StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<FileCard> closed(Optional<FileContent> file) {
        return file.map(content -> {
            try (var bytes = content.stream()) {
                bytes.readAllBytes();
                return content.card();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void add(String method, BiFunction<Caller, Target, Object> call) {
        probes.put(method, call);
    }

    private <T> T bean(Class<T> type) {
        return product.getBean(type);
    }
}
