package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.port.WireAccount;
import java.time.Instant;

/** A terminal that has proven itself: what is done about each of its messages. */
final class Terminal {
    private final Ports ports;
    private final Contact contact;
    private final Reports reports;
    private final NativeTunnel tunnel;
    private final Multimedia multimedia;

    Terminal(Ports ports) {
        var photos = new PunchPhotos(ports.photos());
        this.ports = ports;
        this.contact = new Contact(ports.contacts());
        this.reports = new Reports(ports.positions(), ports.deadLetters());
        this.tunnel = new NativeTunnel(ports.natives(), photos);
        this.multimedia = new Multimedia(photos, ports.deadLetters());
    }

    Reply take(WireAccount account, Incoming message, Instant now) {
        try {
            return dispatch(account, message, now);
        } catch (Malformed unreadable) {
            bury(account, message.path(), message.raw(), unreadable.reason(), now);
            return Reply.result(GeneralAnswer.BAD);
        }
    }

    void bury(WireAccount account, String path, byte[] raw, String reason, Instant now) {
        ports.deadLetters().keep(DeadLetter.of(account.device().sn(), path, RawBytes.of(raw), reason, now));
    }

    private Reply dispatch(WireAccount account, Incoming message, Instant now) throws Malformed {
        var device = account.device();
        return switch (message.id()) {
            case MessageId.LOCATION -> reports.location(device, message);
            case MessageId.HEARTBEAT -> contact.beat(device, now);
            case MessageId.TRANSPARENT_UP -> tunnel.take(account, message);
            case MessageId.LOCATION_BATCH -> reports.batch(device, message, now);
            case MessageId.TERMINAL_ANSWER -> Reply.nothing();
            case MessageId.TIME_QUERY -> Reply.instead(MessageId.TIME_ANSWER, new TimeAnswer(now).body());
            case MessageId.MEDIA_DATA -> multimedia.take(device, message, now);
            case MessageId.MEDIA_EVENT -> {
                MediaEvent.read(message.body());
                yield Reply.ok();
            }
            case MessageId.ATTRIBUTES ->
                contact.attributes(device, TerminalAttributes.read(message.body(), message.edition()), now);
            case MessageId.PARAMETERS -> {
                Parameters.Answer.read(message.body());
                yield Reply.ok();
            }
            case MessageId.UPGRADE_RESULT -> {
                UpgradeResult.read(message.body());
                yield Reply.ok();
            }
            // The relation of a terminal to its site ends by the process of unbinding alone (X24), never by its own
            // word.
            case MessageId.LOGOUT -> Reply.ok().thenEnd();
            // 0702 among them: a driver's name and licence are nobody's business on a site, so they are not kept.
            default -> Reply.result(GeneralAnswer.UNSUPPORTED);
        };
    }

    Reply hello(WireAccount account, Login login, String model, Instant now) {
        return contact.hello(account.device(), login.software(), login.imei(), model, now);
    }
}
