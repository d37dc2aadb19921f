package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.message.Watch;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.FrameLog;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireAccounts;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one entry of the protocol: a request of a terminal in, an answer out. When the answer is returned, everything it
 * promises is durable; when a port fails it promises nothing. Safe for use by many threads, and remembers nothing from one
 * request to the next.
 */
public final class ZktecoProtocol implements HttpProtocol {
    private static final Logger log = LoggerFactory.getLogger(ZktecoProtocol.class);

    private final Clock clock;
    private final ZktecoLimits limits;
    private final Authentication authentication;
    private final Contacts contacts;
    private final Attlog attlog;
    private final Uploads uploads;
    private final Orders orders;
    private final Watch watch;

    public ZktecoProtocol(
            WireAccounts accounts,
            PunchSink punches,
            DeadLetters deadLetters,
            DeviceContacts contacts,
            PhotoSink photos,
            TransportRefusals refusals,
            FrameLog frames,
            Clock clock,
            ZktecoLimits limits) {
        this.clock = clock;
        this.limits = limits;
        this.authentication = new Authentication(accounts, refusals);
        this.contacts = new Contacts(contacts);
        var raw = new RawKeeper(deadLetters);
        this.attlog = new Attlog(punches, raw, limits.maxBatch());
        this.uploads = new Uploads(attlog, new AttPhoto(photos, raw), raw, this.contacts, limits.maxRows());
        this.orders = new Orders(this.contacts, contacts);
        this.watch = new Watch(frames, clock);
    }

    @Override
    public boolean owns(String target) {
        return Target.owned(target);
    }

    @Override
    public Intake intake(String method, String target) {
        return new Intake(limits.maxBody(), false);
    }

    /** All that matters stands in the target and the body. */
    @Override
    public boolean wants(String header) {
        return false;
    }

    @Override
    public DeviceResponse handleStream(String target, long length, InputStream body) {
        return Answers.notFound(clock.instant()); // never asked for, see intake
    }

    @Override
    public DeviceResponse handle(DeviceRequest request) {
        Instant at = clock.instant();
        var target = Target.parse(request.path());
        if (target == null) {
            return Answers.notFound(at);
        }
        if (request.body().length > limits.maxBody()) {
            return Answers.tooLarge("more than " + limits.maxBody() + " bytes", at);
        }
        try {
            var account = authentication.check(target, request, at);
            if (account.isEmpty()) {
                return Answers.forbidden(at);
            }
            var found = account.get();
            var message = new Message(found.device(), new Profile(found.profile()), target, request.body(), at);
            return watch.over(
                    found.device().sn(),
                    at,
                    () -> message.glimpse(request.method()),
                    () -> answer(request.method(), message));
        } catch (RuntimeException failed) {
            log.error("{} of terminal {} failed: {}", target.shown(), target.serial(), Failures.chain(failed));
            log.debug("what failed", failed);
            return Answers.unavailable(limits.retryAfter(), at);
        }
    }

    /**
     * Reads one row of {@code ATTLOG} that was kept as a dead letter once more, by the profile the terminal has now. For the
     * application alone: the caller answers for the account.
     *
     * @param row its bytes as they came, or a corrected copy, without the end of the line
     * @return malformed with the reason when it still cannot be read; no further letter is kept
     * @throws RuntimeException when it could not be stored
     */
    public PunchAnswer replay(WireAccount account, byte[] row) {
        return again(account, List.of(RawBytes.of(row)), row).get(0);
    }

    /**
     * The same for a whole body: every row of it again. Those that were stored are found to be the same.
     *
     * @param body as it came, or a corrected copy
     * @return an answer for each row, in order; malformed for those that still cannot be read
     * @throws RuntimeException when one could not be stored
     */
    public List<PunchAnswer> replayAll(WireAccount account, byte[] body) {
        try {
            return again(account, Rows.of(body, limits.maxRows()), body);
        } catch (Rows.TooMany tooMany) {
            return List.of(PunchAnswer.malformed("TOO_MANY_ROWS"));
        }
    }

    private List<PunchAnswer> again(WireAccount account, List<RawBytes> rows, byte[] raw) {
        return attlog.again(account.device(), new Profile(account.profile()), rows, raw, clock.instant());
    }

    private DeviceResponse answer(String method, Message message) {
        boolean post = method.equals("POST");
        if (!post && !method.equals("GET")) {
            return Answers.methodNotAllowed("GET or POST", message.at());
        }
        return switch (message.target().operation()) {
            case CDATA, FDATA -> post ? uploads.take(message) : greet(method, message);
            case GETREQUEST -> orders.poll(message);
            case DEVICECMD -> post ? orders.results(message) : Answers.methodNotAllowed("POST", message.at());
            case PING -> Answers.ok(message.at());
        };
    }

    private DeviceResponse greet(String method, Message message) {
        if (!Handshake.is(message.target(), method)) {
            return Answers.notFound(message.at());
        }
        var answer = contacts.handshake(message);
        return Answers.text(
                Handshake.answer(
                        message.target().parameter("sn"),
                        message.target().parameter("pushver"),
                        message.profile(),
                        answer.beatEvery(),
                        limits.retryAfter()),
                message.at());
    }
}
