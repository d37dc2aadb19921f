package dev.rollcall.app.reach;

import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.GridQuery;
import dev.rollcall.domain.attendance.MonthGrid;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.document.FileContent;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.domain.shared.PageRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        probes.documents();
        probes.changes();
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

    private void documents() {
        add(
                "DocumentService.free",
                (who, what) -> bean(DocumentService.class).free(who, what.projectId(), List.of(what.documentId())));
        add("DocumentService.of", (who, what) -> bean(DocumentService.class).of(who, "backfill", what.requestId()));
        add(
                "DocumentService.open",
                (who, what) -> closed(bean(DocumentService.class).open(who, what.documentId())));
        add(
                "DocumentService.upload",
                (who, what) -> bean(DocumentService.class)
                        .upload(who, what.projectId(), "BACKFILL_EVIDENCE", "e.pdf", new ByteArrayInputStream(PDF)));
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
                "DocumentService.give",
                (who, what) -> bean(DocumentService.class)
                        .give(who, what.projectId(), List.of(what.documentId()), "none", UUID.randomUUID()));
        add("InboxService.claim", (who, what) -> bean(InboxService.class).claim(who, what.taskId()));
        add("InboxService.release", (who, what) -> bean(InboxService.class).release(who, what.taskId()));
        add(
                "BackfillService.withdraw",
                (who, what) -> bean(BackfillService.class).withdraw(what.requestId(), 0, who));
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
