package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.message.Conversation;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.Glimpse;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.port.WireAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of a terminal. */
final class Jt808Conversation implements Conversation<byte[]> {
    private static final Logger log = LoggerFactory.getLogger(Jt808Conversation.class);
    /** The binding epoch of a device can change while it is connected. */
    private static final Duration ACCOUNT_HOLDS = Duration.ofSeconds(30);

    private final Ports ports;
    private final Clock clock;
    private final Jt808Limits limits;
    private final Admission admission;
    private final Assembly assembly;

    private int framesBefore;
    private int unreadable;
    private String model = "";
    private @Nullable Outgoing strangers;
    private @Nullable Session session;
    private volatile @Nullable Guest guest;

    /** Since a login. */
    private static final class Session {
        private final Terminal terminal;
        private final Outgoing outgoing;
        private WireAccount account;
        private Instant accountOf;

        Session(Terminal terminal, Outgoing outgoing, WireAccount account, Instant now) {
            this.terminal = terminal;
            this.outgoing = outgoing;
            this.account = account;
            this.accountOf = now;
        }
    }

    Jt808Conversation(Ports ports, Clock clock, Jt808Limits limits, AtomicLong assembled, String remote) {
        this.ports = ports;
        this.clock = clock;
        this.limits = limits;
        this.admission = new Admission(ports.accounts(), ports.refusals(), remote);
        this.assembly = new Assembly(limits, assembled);
    }

    @Override
    public Turn<byte[]> take(byte[] raw) {
        var now = clock.instant();
        try {
            var proven = session;
            return proven == null ? stranger(raw, now) : known(proven, raw, now);
        } catch (RuntimeException failed) {
            var who = guest;
            log.error("a frame of device {} failed: {}", who == null ? "?" : who.sn(), Failures.chain(failed));
            log.debug("what failed", failed);
            return Turn.withheld();
        }
    }

    // ---- before a login

    private Turn<byte[]> stranger(byte[] raw, Instant now) {
        framesBefore++;
        try {
            var frame = FrameCodec.decode(raw);
            var phone = frame.phone();
            var outgoing = answersTo(frame);
            if (frame.id() == MessageId.LOGIN && !frame.part() && !frame.encrypted()) {
                return login(frame, phone, outgoing, now);
            }
            if (frame.id() == MessageId.REGISTER && !frame.part() && !frame.encrypted()) {
                return limited(Turn.answers(register(frame, phone, outgoing, now)));
            }
            return limited(Turn.answers(Answers.general(outgoing, frame, GeneralAnswer.FAILED)));
        } catch (Malformed nonsense) {
            admission.refuse(Reason.HEADERS_INVALID, "", 0, now);
            return Turn.<byte[]>silent().thenEnd();
        }
    }

    private Outgoing answersTo(Frame frame) {
        var before = strangers;
        var answers = before != null && before.to(frame) ? before : new Outgoing(frame.phoneBytes());
        strangers = answers;
        return answers;
    }

    private Turn<byte[]> limited(Turn<byte[]> turn) {
        return framesBefore >= limits.framesBeforeLogin() ? turn.thenEnd() : turn;
    }

    private List<byte[]> register(Frame frame, String phone, Outgoing outgoing, Instant now) throws Malformed {
        var asked = Registration.read(frame.body(), frame.edition());
        model = asked.model();
        return outgoing.message(
                MessageId.REGISTER_ANSWER,
                admission.register(phone, frame.serial(), now).body());
    }

    private Turn<byte[]> login(Frame frame, String phone, Outgoing outgoing, Instant now) throws Malformed {
        var login = Login.read(frame.body(), frame.edition());
        var account = admission.login(phone, login.code(), now).orElse(null);
        if (account == null) {
            return Turn.answers(Answers.general(outgoing, frame, GeneralAnswer.FAILED))
                    .thenEnd();
        }
        var terminal = new Terminal(ports);
        var reply = terminal.hello(account, login, model, now);
        session = new Session(terminal, outgoing, account, now);
        var imei = Contact.fact(login.imei());
        guest = new Guest(account.device().sn(), imei == null ? "" : imei, true);
        return Answers.turn(outgoing, frame.id(), new int[] {frame.serial()}, reply);
    }

    // ---- after it

    private Turn<byte[]> known(Session proven, byte[] raw, Instant now) {
        if (!refreshed(proven, now)) {
            admission.refuse(Reason.DEVICE_DISABLED, proven.account.device().sn(), 0, now);
            return Turn.<byte[]>silent().thenEnd();
        }
        Frame frame;
        try {
            frame = FrameCodec.decode(raw);
        } catch (Malformed nonsense) {
            return bury(proven, raw, nonsense.reason(), now);
        }
        if (!proven.outgoing.to(frame)) {
            // one connection, one terminal: the number in a header proves nothing by itself
            return limitedBad(Turn.answers(Answers.general(proven.outgoing, frame, GeneralAnswer.FAILED)));
        }
        unreadable = 0;
        if (frame.encrypted()) {
            return Turn.answers(Answers.general(proven.outgoing, frame, GeneralAnswer.UNSUPPORTED));
        }
        var turn = frame.part() ? part(proven, frame, now) : whole(proven, frame, raw, now);
        return withOverdue(proven, turn, now);
    }

    private boolean refreshed(Session proven, Instant now) {
        if (now.isBefore(proven.accountOf.plus(ACCOUNT_HOLDS))) {
            return true;
        }
        var account = admission.still(proven.account).orElse(null);
        if (account == null) {
            return false;
        }
        proven.account = account;
        proven.accountOf = now;
        return true;
    }

    private Turn<byte[]> bury(Session proven, byte[] raw, String reason, Instant now) {
        proven.terminal.bury(proven.account, "jt808/frame", raw, reason, now);
        var head = FrameCodec.idAndSerial(raw);
        return limitedBad(
                head == null
                        ? Turn.silent()
                        : Turn.answers(Answers.general(proven.outgoing, head[0], head[1], GeneralAnswer.BAD)));
    }

    private Turn<byte[]> limitedBad(Turn<byte[]> turn) {
        unreadable++;
        return unreadable >= limits.unreadableInARow() ? turn.thenEnd() : turn;
    }

    private Turn<byte[]> whole(Session proven, Frame frame, byte[] raw, Instant now) {
        try {
            return switch (frame.id()) {
                case MessageId.LOGIN -> loginAgain(proven, frame, now);
                case MessageId.REGISTER -> Turn.answers(register(frame, proven.account.login(), proven.outgoing, now));
                case MessageId.TERMINAL_ASKS_PARTS ->
                    Turn.answers(proven.outgoing.again(MissingParts.read(frame.body())));
                default -> {
                    var message = Incoming.whole(frame, raw);
                    var reply = proven.terminal.take(proven.account, message, now);
                    yield Answers.turn(proven.outgoing, frame.id(), message.serials(), reply);
                }
            };
        } catch (Malformed nonsense) {
            return bury(proven, raw, nonsense.reason(), now);
        }
    }

    private Turn<byte[]> loginAgain(Session proven, Frame frame, Instant now) throws Malformed {
        var login = Login.read(frame.body(), frame.edition());
        var account = admission.login(proven.account.login(), login.code(), now).orElse(null);
        if (account == null
                || !account.device().sn().equals(proven.account.device().sn())) {
            return Turn.answers(Answers.general(proven.outgoing, frame, GeneralAnswer.FAILED))
                    .thenEnd();
        }
        proven.account = account;
        proven.accountOf = now;
        var reply = proven.terminal.hello(account, login, model, now);
        return Answers.turn(proven.outgoing, frame.id(), new int[] {frame.serial()}, reply);
    }

    // ---- long messages

    private Turn<byte[]> part(Session proven, Frame frame, Instant now) {
        switch (assembly.add(frame, now)) {
            case TOO_LARGE -> {
                return Turn.answers(Answers.general(proven.outgoing, frame, GeneralAnswer.FAILED));
            }
            case NO_ROOM -> {
                return Turn.withheld();
            }
            case TAKEN -> {}
        }
        var message = assembly.find(frame);
        if (message == null) {
            throw new IllegalStateException("a part that was taken is not there");
        }
        // Of a file the list of missing parts decides, so each part is answered. Of anything else a part is answered
        // when the whole is committed: the terminal may take the general answers together for the end of it.
        boolean each = frame.id() == MessageId.MEDIA_DATA || !NativeTunnel.ackAfterCommit(proven.account);
        if (!message.complete()) {
            var answers = new ArrayList<byte[]>();
            if (each) {
                answers.addAll(Answers.general(proven.outgoing, frame, GeneralAnswer.OK));
            }
            if (frame.index() == frame.total()) {
                message.asked(now);
                answers.addAll(ask(proven, message, frame.edition()));
            }
            return Turn.answers(answers);
        }
        var body = message.body();
        var serials = each ? new int[] {frame.serial()} : message.serials();
        var whole = new Incoming(frame.id(), frame.edition(), serials, BodyReader.of(body), body);
        var reply = proven.terminal.take(proven.account, whole, now);
        if (!reply.pause()) {
            assembly.settled(message);
        }
        return Answers.turn(proven.outgoing, frame.id(), serials, reply);
    }

    private static List<byte[]> ask(Session proven, LongMessage message, Edition edition) {
        var head = message.head();
        if (message.id() == MessageId.MEDIA_DATA && head != null && head.length >= 4) {
            try {
                var answer = new MediaAnswer(BodyReader.of(head).dword(), message.missing());
                return proven.outgoing.message(MessageId.MEDIA_ANSWER, answer.body());
            } catch (Malformed impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        var question = new MissingParts(message.serial(), message.missing());
        return proven.outgoing.message(MessageId.PLATFORM_ASKS_PARTS, question.body(edition));
    }

    /** There is no timer here: a part that is missing is asked for when the terminal speaks next. */
    private Turn<byte[]> withOverdue(Session proven, Turn<byte[]> turn, Instant now) {
        var message = turn.end() ? null : assembly.overdue(now);
        if (message == null) {
            return turn;
        }
        var answers = new ArrayList<>(turn.answers());
        answers.addAll(ask(proven, message, proven.outgoing.edition()));
        return new Turn<>(answers, turn.pause(), false);
    }

    @Override
    public Optional<Guest> guest() {
        return Optional.ofNullable(guest);
    }

    @Override
    public Duration patience() {
        return guest == null ? limits.loginPatience() : limits.idle();
    }

    @Override
    public Glimpse show(byte[] frame) {
        return Glimpses.of(frame);
    }

    @Override
    public void ended() {
        assembly.clear();
    }
}
