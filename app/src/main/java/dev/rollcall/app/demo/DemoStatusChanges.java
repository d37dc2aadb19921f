package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.app.demo.PastStatusChange.Review;
import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.project.FileStatusChange;
import dev.rollcall.domain.project.FileStatusChange.Paper;
import dev.rollcall.domain.project.ProjectStatusService;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.project.StatusChangeReceipt;
import dev.rollcall.domain.project.StatusTransition;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.ProductClock;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files and decides the demo's status changes through the services, each at its own past moment. */
@Component
@WhenDemo
class DemoStatusChanges {
    private static final String FILER = "gc.b";

    private final StatusSiteLoader sites;
    private final AccountService accounts;
    private final Projects projects;
    private final ProjectStatusService changes;
    private final ApprovalService approvals;
    private final DocumentService documents;
    private final Inbox inbox;
    private final DemoProgress progress;
    private final ProductClock clock;

    DemoStatusChanges(
            StatusSiteLoader sites,
            AccountService accounts,
            Projects projects,
            ProjectStatusService changes,
            ApprovalService approvals,
            DocumentService documents,
            Inbox inbox,
            DemoProgress progress,
            ProductClock clock) {
        this.sites = sites;
        this.accounts = accounts;
        this.projects = projects;
        this.changes = changes;
        this.approvals = approvals;
        this.documents = documents;
        this.inbox = inbox;
        this.progress = progress;
        this.clock = clock;
    }

    void load(Instant now) {
        if (progress.reached(Stage.STATUS_CHANGES).isEmpty()) {
            sites.load(now);
        }
        var random = new Random(20230724);
        var past = new PastStatusChanges(now).list();
        var from = progress.reached(Stage.STATUS_CHANGES).map(Integer::parseInt).orElse(0);
        for (var i = from; i < past.size(); i++) {
            var change = past.get(i);
            progress.reach(Stage.STATUS_CHANGES, i + 1); // before: one cut short stays as it is and is not filed twice
            var receipt = clock.at(change.filedAt(), () -> file(change, random));
            for (var version = 0; version < change.reviews().size(); version++) {
                var review = change.reviews().get(version);
                var seen = (long) version;
                clock.at(review.at(), () -> decide(receipt, review, seen));
            }
        }
    }

    private StatusChangeReceipt file(PastStatusChange change, Random random) {
        var caller = accounts.caller(FILER).orElseThrow();
        var project = projects.findByCode(change.project()).orElseThrow().id();
        return done(changes.file(
                new FileStatusChange(
                        new UUID(random.nextLong(), random.nextLong()),
                        project,
                        change.to(),
                        change.effectiveDay(),
                        change.reason(),
                        papers(caller, project, change, random)),
                caller));
    }

    private List<Paper> papers(Caller caller, long project, PastStatusChange change, Random random) {
        return new StatusTransition(change.from(), change.to())
                .required().stream()
                        .sorted()
                        .map(material -> {
                            var picture = new ByteArrayInputStream(DemoPicture.png(random.nextInt()));
                            var file = done(documents.upload(caller, project, material.name(), "材料.png", picture));
                            return new Paper(material, file.id());
                        })
                        .toList();
    }

    private Object decide(StatusChangeReceipt receipt, Review review, long version) {
        var task = inbox.ofRequest(receipt.requestId()).stream()
                .filter(each -> each.state() == TaskState.OPEN)
                .findFirst()
                .orElseThrow();
        var verdict = review.approves() ? Verdict.APPROVE : Verdict.REJECT;
        return done(approvals.decide(
                new DecideTask(task.taskId(), verdict, review.opinion(), version, UUID.randomUUID()),
                accounts.caller(review.reviewer()).orElseThrow()));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.result()
                .orElseThrow(() -> new IllegalStateException("demo step refused: "
                        + outcome.why().map(Object::toString).orElse("")));
    }
}
