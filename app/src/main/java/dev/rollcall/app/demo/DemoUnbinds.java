package dev.rollcall.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.app.demo.PastStatusChange.Review;
import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.device.CommandRunner;
import dev.rollcall.domain.device.FileUnbind;
import dev.rollcall.domain.device.UnbindMaterial;
import dev.rollcall.domain.device.UnbindReceipt;
import dev.rollcall.domain.device.UnbindService;
import dev.rollcall.domain.device.UnbindStep;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.ProductClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files and decides the demo's unbindings through the services; the devices do their part through the front door. */
@WhenDemo
@Component
class DemoUnbinds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UnbindSiteLoader sites;
    private final DemoSite demo;
    private final AccountService accounts;
    private final Projects projects;
    private final UnbindService unbinds;
    private final ApprovalService approvals;
    private final DocumentService documents;
    private final Inbox inbox;
    private final CommandRunner commands;
    private final NativeProtocol protocol;
    private final DemoProgress progress;
    private final JdbcClient jdbc;
    private final ProductClock clock;
    private final DeviceMessages messages = new DeviceMessages();

    DemoUnbinds(
            UnbindSiteLoader sites,
            DemoSite demo,
            AccountService accounts,
            Projects projects,
            UnbindService unbinds,
            ApprovalService approvals,
            DocumentService documents,
            Inbox inbox,
            CommandRunner commands,
            NativeProtocol protocol,
            DemoProgress progress,
            JdbcClient jdbc,
            ProductClock clock) {
        this.sites = sites;
        this.demo = demo;
        this.accounts = accounts;
        this.projects = projects;
        this.unbinds = unbinds;
        this.approvals = approvals;
        this.documents = documents;
        this.inbox = inbox;
        this.commands = commands;
        this.protocol = protocol;
        this.progress = progress;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void load(Instant now) {
        if (progress.reached(Stage.UNBINDS).isEmpty()) {
            sites.load(now);
        }
        var random = new Random(20230726);
        var past = new PastUnbinds(now).list();
        var from = progress.reached(Stage.UNBINDS).map(Integer::parseInt).orElse(0);
        for (var i = from; i < past.size(); i++) {
            progress.reach(Stage.UNBINDS, i + 1); // before: one cut short stays as it is and is not filed twice
            make(past.get(i), random);
        }
    }

    private void make(PastUnbind unbind, Random random) {
        var device = device(unbind);
        at(unbind.filedAt().minus(Duration.ofMinutes(20)), moment -> messages.hello(device, unbind.backlog(), moment));
        var receipt = clock.at(unbind.filedAt(), () -> file(unbind, random));
        for (var version = 0; version < unbind.reviews().size(); version++) {
            var review = unbind.reviews().get(version);
            var seen = (long) version;
            clock.at(review.at(), () -> decide(receipt, review, seen));
        }
        if (unbind.isDone()) {
            clear(device, unbind.reviews().get(unbind.reviews().size() - 1).at());
        }
    }

    private SimDevice device(PastUnbind unbind) {
        return demo.sites().stream()
                .flatMap(site -> site.terminals().stream())
                .filter(terminal -> terminal.sn().equals(unbind.sn()))
                .map(terminal ->
                        SimDevice.of(terminal.sn(), terminal.keyHex(), terminal.epoch(), "demo-past-" + terminal.sn()))
                .findFirst()
                .orElseThrow();
    }

    /** Frozen, drained, compared and wiped within minutes; then its credential has ended. */
    private void clear(SimDevice device, Instant since) {
        var moment = since;
        for (var step : UnbindStep.values()) {
            moment = moment.plus(Duration.ofMinutes(1));
            if (step == UnbindStep.REVOKE) {
                return; // done with the report on the wipe
            }
            if (!step.onDevice()) {
                at(moment, when -> messages.beat(device, 0, when));
                clock.at(moment.plusSeconds(1), commands::run);
                continue;
            }
            clock.at(moment, commands::run);
            var order = at(moment, when -> messages.beat(device, 0, when))
                    .at("/cmd/id")
                    .asText();
            if (!order.endsWith(step.name().toLowerCase(java.util.Locale.ROOT))) {
                throw new IllegalStateException(device + " was told " + order + " instead of " + step);
            }
            at(moment, when -> messages.result(device, order, "DONE", when));
            clock.at(moment, commands::run);
        }
    }

    private JsonNode at(Instant moment, java.util.function.Function<Instant, SignedMessage> make) {
        var message = make.apply(moment);
        var answer = clock.at(
                moment,
                () -> protocol.handle(
                        new DeviceRequest(message.method(), message.path(), message.headers(), message.body(), "")));
        try {
            if (answer.status() != 200) {
                throw new IllegalStateException(message.path() + " was answered " + answer.status());
            }
            return JSON.readTree(answer.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private UnbindReceipt file(PastUnbind unbind, Random random) {
        var caller = accounts.caller(unbind.filer()).orElseThrow();
        var project = projects.findByCode(unbind.project()).orElseThrow().id();
        return done(unbinds.file(
                new FileUnbind(
                        new UUID(random.nextLong(), random.nextLong()),
                        project,
                        deviceId(unbind.sn()),
                        unbind.reason(),
                        unbind.explanation(),
                        unbind.sn().substring(unbind.sn().length() - 4),
                        List.of(upload(caller, project, UnbindMaterial.SITE_PHOTO, "现场照片.png", random)),
                        List.of(upload(caller, project, UnbindMaterial.SYNC_PROOF, "最后同步凭证.png", random))),
                caller));
    }

    private long deviceId(String sn) {
        return jdbc.sql("select id from device where sn = ?")
                .param(sn)
                .query(Long.class)
                .single();
    }

    private UUID upload(Caller caller, long project, UnbindMaterial material, String name, Random random) {
        var picture = new ByteArrayInputStream(DemoPicture.png(random.nextInt()));
        return done(documents.upload(caller, project, material.name(), name, picture))
                .id();
    }

    private Object decide(UnbindReceipt receipt, Review review, long version) {
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
