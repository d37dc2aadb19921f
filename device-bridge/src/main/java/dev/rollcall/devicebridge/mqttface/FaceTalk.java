package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.message.Conversation.Guest;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Hello;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.port.WireAccount;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A face machine on its connection. */
final class FaceTalk implements MqttTalk {
    private static final Logger log = LoggerFactory.getLogger(FaceTalk.class);

    private final FacePorts ports;
    private final FaceLimits limits;
    private final DeviceIdentity device;
    private final Dialect dialect;
    private final String remote;
    private final Charset charset;
    private final RecordReader reader;
    private final Records records;
    private final Replies replies;
    private final Orders orders;
    private boolean proven;

    /**
     * @throws java.time.DateTimeException when the offset that was registered is none
     * @throws IllegalArgumentException when the encoding that was registered is none
     */
    FaceTalk(FacePorts ports, FaceLimits limits, WireAccount account, Dialect dialect, String remote) {
        this.ports = ports;
        this.limits = limits;
        this.device = account.device();
        this.dialect = dialect;
        this.remote = remote;
        var offset = account.profile().offset();
        this.charset = dialect.charset();
        this.reader = new RecordReader(dialect, offset);
        this.replies = new Replies(dialect);
        this.records = new Records(ports, limits, device, account.profile(), reader, replies);
        this.orders = new Orders(ports.contacts(), device, replies, offset);
        this.proven = dialect.trustsConnection();
    }

    /** Who only signed messages did not prove a secret of his own: the key is his vendor's. */
    @Override
    public Optional<Guest> guest() {
        return proven ? Optional.of(new Guest(device.sn(), "", dialect.trustsConnection())) : Optional.empty();
    }

    @Override
    public int maxPayload() {
        return limits.maxPayload();
    }

    @Override
    public boolean mayPublish(String topic) {
        return dialect.topics().mayPublish(topic);
    }

    @Override
    public boolean mayListen(String filter) {
        return dialect.topics().mayListen(filter);
    }

    @Override
    public void strayed(String topic) {
        note(Reason.NOT_ITS_OWN, topic);
    }

    private void note(Reason reason, String topic) {
        try {
            ports.refusals()
                    .refused(new TransportRefusal(
                            reason, device.sn(), topic, remote, ports.clock().instant()));
        } catch (RuntimeException uncounted) {
            log.warn("a refusal ({}) could not be noted: {}", reason, Failures.chain(uncounted));
        }
    }

    @Override
    public Handled take(String topic, byte[] payload) {
        try {
            return handle(topic, payload, ports.clock().instant());
        } catch (RuntimeException failed) {
            log.error("a message of device {} was not stored: {}", device.sn(), Failures.chain(failed));
            log.debug("what failed", failed);
            return Handled.WITHHELD;
        }
    }

    private Handled handle(String topic, byte[] payload, Instant at) {
        try {
            return judge(topic, MessageReader.read(payload, charset), at);
        } catch (Malformed unreadable) {
            return unreadable(topic, payload, unreadable, at);
        }
    }

    /** Where no records come nothing is lost with a message that cannot be read; the next one says the same. */
    private Handled unreadable(String topic, byte[] payload, Malformed unreadable, Instant at) {
        if (dialect.topics().hasRecords(topic)) {
            return dialect.trustsConnection()
                    ? records.unreadable(topic, payload, unreadable.reason(), at)
                    : refused(Reason.SIGNATURE_INVALID, topic);
        }
        log.debug("a message of device {} is unreadable: {}", device.sn(), unreadable.reason());
        return Handled.SILENT;
    }

    private Handled judge(String topic, FaceMessage message, Instant at) {
        var name = message.info().firstText("facesluiceId", "deviceCode");
        if (!name.isEmpty() && !name.equals(dialect.id())) {
            return refused(Reason.NOT_ITS_OWN, topic);
        }
        if (!dialect.authentic(topic, message)) {
            return refused(Reason.SIGNATURE_INVALID, topic);
        }
        proven = true;
        if (name.isEmpty() && !topic.equals(dialect.topics().ack())) {
            return nameless(topic, message, at);
        }
        return dispatch(topic, message, at);
    }

    /** On a topic of its own it cannot be another machine's, but the family puts the name into every message. */
    private Handled nameless(String topic, FaceMessage message, Instant at) {
        return dialect.topics().hasRecords(topic)
                ? records.unreadable(topic, message.came(), "FIELD_MISSING:facesluiceId", at)
                : Handled.SILENT;
    }

    /** Not taken: the machine keeps it, and nothing it could take for "stored" is said. */
    private Handled refused(Reason reason, String topic) {
        note(reason, topic);
        return Handled.WITHHELD;
    }

    private Handled dispatch(String topic, FaceMessage message, Instant at) {
        var operator = message.operator();
        if (dialect.topics().hasRecords(topic)) {
            return switch (operator) {
                case "RecPush" -> records.punch(topic, message, at);
                case "StrSnapPush", "SnapPush" -> records.stranger(topic, message, at);
                default -> records.unknown(topic, message, at);
            };
        }
        if (topic.equals(dialect.topics().ack())) {
            return Handled.settled(orders.answered(message, at));
        }
        return switch (operator) {
            case "Online" -> Handled.settled(online(message, at));
            case "HeartBeat", "Basic" -> Handled.settled(beat(message, at));
            default -> Handled.SILENT; // a farewell, and whatever else a vendor invents
        };
    }

    private List<Outgoing> online(FaceMessage message, Instant at) {
        var messages = new ArrayList<Outgoing>();
        messages.add(replies.online(message.root().text("messageId")));
        try {
            var clock = reader.time(message.info());
            var hello = new Hello(
                    "face",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    clock,
                    null,
                    null,
                    List.of(),
                    Duration.between(at, clock.toInstant()),
                    at);
            messages.addAll(orders.after(ports.contacts().hello(device, hello), at));
        } catch (Malformed noClock) {
            log.debug("device {} came on-line with an unreadable clock", device.sn());
        }
        return messages;
    }

    private List<Outgoing> beat(FaceMessage message, Instant at) {
        try {
            var clock = reader.time(message.info());
            var beat = new Beat(
                    clock, null, null, null, null, List.of(), List.of(), Duration.between(at, clock.toInstant()), at);
            return orders.after(ports.contacts().beat(device, beat), at);
        } catch (Malformed noClock) {
            log.debug("a beat of device {} has an unreadable clock", device.sn());
            return List.of();
        }
    }
}
