package dev.rollcall.app.demo;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.ApprovalTimers;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.attendance.BackfillReceipt;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files and decides the demo's back-fills through the services, each at its own past moment. */
@Component
@WhenDemo
class DemoRequests {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRequests.class);
    private static final String[] OPINIONS = {"与派工单一致，同意。", "", "已核对班组记录。", "情况属实。"};

    /** How the demo's approvers answered what was red. */
    private static final DecideTask.EvidenceSeen LOOKED_INTO = new DecideTask.EvidenceSeen(null, "已向班组长和门卫当面核实，情况属实。");

    private final JdbcClient jdbc;
    private final AccountService accounts;
    private final BackfillService backfills;
    private final ApprovalService approvals;
    private final DocumentService documents;
    private final Inbox inbox;
    private final ApprovalTimers timers;
    private final DemoProgress progress;
    private final ProductClock clock;

    DemoRequests(
            JdbcClient jdbc,
            AccountService accounts,
            BackfillService backfills,
            ApprovalService approvals,
            DocumentService documents,
            Inbox inbox,
            ApprovalTimers timers,
            DemoProgress progress,
            ProductClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.backfills = backfills;
        this.approvals = approvals;
        this.documents = documents;
        this.inbox = inbox;
        this.timers = timers;
        this.progress = progress;
        this.clock = clock;
    }

    void load(Instant now) {
        var ended = new HashSet<Long>();
        var waiting = new HashSet<Long>();
        var random = new Random(20230720);
        var planneds = new PastRequests(now).list();
        var from = progress.reached(Stage.REQUESTS).map(Integer::parseInt).orElse(0);
        for (var i = from; i < planneds.size(); i++) {
            var planned = planneds.get(i);
            progress.reach(Stage.REQUESTS, i + 1); // before: a request cut short stays as it is and is not filed twice
            clock.at(planned.filedAt(), () -> file(planned, planned.waits() ? waiting : ended, random))
                    .ifPresentOrElse(
                            receipt -> follow(planned, receipt, random),
                            () -> LOG.warn("no day to back-fill for a demo request on {}", planned.project()));
        }
        // Nothing of the past was ended by the time its timers were due, so they all ring after it, each at its moment.
        timers.dueUntil(now)
                .forEach(timer -> clock.at(timer.at(), () -> {
                    timers.ring(timer);
                    return timer;
                }));
    }

    private Optional<BackfillReceipt> file(PastRequest planned, Set<Long> used, Random random) {
        var caller = accounts.caller(planned.filer()).orElseThrow();
        return gap(planned, caller, used).map(gap -> {
            used.add(gap.personId());
            var evidence = evidence(caller, gap, random);
            return done(backfills.file(
                    new FileBackfill(
                            new UUID(random.nextLong(), random.nextLong()),
                            gap.projectId(),
                            gap.personId(),
                            gap.day(),
                            gap.claims(random),
                            planned.reason(),
                            planned.explanation(),
                            List.of(evidence.id())),
                    caller));
        });
    }

    private void follow(PastRequest planned, BackfillReceipt receipt, Random random) {
        var at = planned.filedAt();
        if (planned.withdrawn()) {
            clock.at(
                    at.plus(Duration.ofHours(1)),
                    () -> done(backfills.withdraw(
                            receipt.requestId(),
                            0,
                            accounts.caller(planned.filer()).orElseThrow())));
            return;
        }
        for (var i = 0; i < planned.decidedAfter().size(); i++) {
            at = at.plus(planned.decidedAfter().get(i));
            var last = i == planned.decidedAfter().size() - 1;
            var approver = accounts.caller(planned.approvers().get(i)).orElseThrow();
            var verdict = last ? planned.last() : Verdict.APPROVE;
            var opinion = switch (verdict) {
                case APPROVE -> OPINIONS[random.nextInt(OPINIONS.length)];
                case REJECT -> "与门禁记录不符，请核实后重新申请。";
                case RETURN -> "请附材料场地的派工单，并核对离场时间。";
            };
            var version = (long) i;
            clock.at(at, () -> decide(receipt, approver, verdict, opinion, version));
        }
    }

    private Object decide(BackfillReceipt receipt, Caller approver, Verdict verdict, String opinion, long version) {
        var task = inbox.ofRequest(receipt.requestId()).stream()
                .filter(each -> each.state() == TaskState.OPEN)
                .findFirst()
                .orElseThrow();
        var to = verdict == Verdict.RETURN ? ApprovalNode.APPLICANT : null;
        return done(approvals.decide(
                new DecideTask(task.taskId(), verdict, to, opinion, version, UUID.randomUUID()).having(LOOKED_INTO),
                approver));
    }

    private FileCard evidence(Caller caller, Gap gap, Random random) {
        var picture = DemoPicture.png(random.nextInt());
        return done(
                documents.upload(caller, gap.projectId(), "EVIDENCE", "派工单.png", new ByteArrayInputStream(picture)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.result()
                .orElseThrow(() -> new IllegalStateException("demo step refused: "
                        + outcome.why().map(Object::toString).orElse("")));
    }

    /**
     * A day of a day-shift worker within the filer's reach that was not normal, each worker once among those that wait
     * and once among the rest: first where most of the team was there, so that the evidence is worth looking at, then
     * the newest.
     */
    private Optional<Gap> gap(PastRequest planned, Caller filer, Set<Long> used) {
        var filed = SiteTime.dayOf(planned.filedAt());
        return jdbc
                .sql("""
                        select c.project_id, c.person_id, c.day, c.status from day_cell c
                          join project p on p.id = c.project_id and p.code = :project
                          join membership m on m.project_id = c.project_id and m.person_id = c.person_id
                          join team t on t.id = m.team_id and t.night_shift = false
                          join (select n.team_id, d.day, avg(d.attended) as present
                                  from day_cell d join membership n
                                    on n.project_id = d.project_id and n.person_id = d.person_id
                                 where d.day < :filed and d.day >= :oldest group by n.team_id, d.day) mates
                            on mates.team_id = m.team_id and mates.day = c.day
                         where c.status in ('ABSENT', 'UNKNOWN_DEVICE', 'ABNORMAL_NO_OUT', 'ABNORMAL_NO_IN')
                           and not exists (select 1 from backfill_request b where b.project_id = c.project_id
                                and b.person_id = c.person_id and b.day = c.day)
                           and c.day < :filed and c.day >= :oldest and m.work_role = 'LABOUR_WORKER'
                           and exists (select 1 from %s r where r.project_id = m.project_id and (r.unit_id is null or r.unit_id = m.unit_id))
                         order by least(mates.present, 0.7) desc, c.status like 'ABSENT', c.day desc, c.person_id""".formatted(Reach.of(filer.accountId())))
                .param("project", planned.project())
                .param("filed", filed)
                .param("oldest", filed.minusDays(12))
                .query((row, i) -> new Gap(
                        row.getLong("project_id"),
                        row.getLong("person_id"),
                        Columns.day(row, "day"),
                        Columns.text(row, "status")))
                .list()
                .stream()
                .filter(gap -> !used.contains(gap.personId()))
                .findFirst();
    }

    private record Gap(long projectId, long personId, LocalDate day, String status) {

        List<FileBackfill.Claim> claims(Random random) {
            var in = new FileBackfill.Claim(Direction.IN, day.atTime(6, 40 + random.nextInt(20)));
            var out = new FileBackfill.Claim(Direction.OUT, day.atTime(18, 5 + random.nextInt(40)));
            return switch (status) {
                case "ABNORMAL_NO_OUT" -> List.of(out);
                case "ABNORMAL_NO_IN" -> List.of(in);
                default -> List.of(in, out);
            };
        }
    }
}
