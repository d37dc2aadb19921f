package dev.rollcall.devicebridge.wire.mqtt;

import dev.rollcall.devicebridge.message.Conversation;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.Glimpse;
import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttFrame.ConnAck;
import dev.rollcall.devicebridge.message.MqttProtocol;
import dev.rollcall.devicebridge.message.MqttProtocol.Login;
import dev.rollcall.devicebridge.message.MqttTalk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of MQTT itself on one connection: one connect and first, messages on topics of the client's own, and a
 * PUBACK that means "committed". A message of QoS 1 that could not be stored ends the connection without one: the client
 * would otherwise wait for it for ever, since MQTT repeats messages on a new connection only.
 */
final class MqttConversation implements Conversation<MqttFrame> {
    private static final Logger log = LoggerFactory.getLogger(MqttConversation.class);
    private static final int LONGEST_TOPIC = 256;
    /** Of a frame, beside its payload: header, topic, packet id. */
    private static final int HEAD = 1024;

    private final List<MqttProtocol> protocols;
    private final MqttLimits limits;
    private final String remote;
    private final Runnable afterwards;
    private volatile @Nullable MqttTalk talk;
    private volatile Duration patience;

    /** @param afterwards run once, when the last turn is over */
    MqttConversation(List<MqttProtocol> protocols, MqttLimits limits, String remote, Runnable afterwards) {
        this.protocols = protocols;
        this.limits = limits;
        this.remote = remote;
        this.afterwards = afterwards;
        this.patience = limits.connectTimeout();
    }

    @Override
    public Turn<MqttFrame> take(MqttFrame frame) {
        try {
            var known = talk;
            if (frame instanceof MqttFrame.Broken broken) {
                return broken(broken);
            }
            if (frame instanceof MqttFrame.Connect connect) {
                return known == null ? connect(connect) : end("a second connect");
            }
            return known == null ? end("a packet before its connect") : talk(known, frame);
        } catch (RuntimeException failed) {
            log.error("a packet from {} failed: {}", remote, Failures.chain(failed));
            log.debug("what failed", failed);
            return Turn.<MqttFrame>withheld().thenEnd();
        }
    }

    private Turn<MqttFrame> end(String what) {
        log.info("An MQTT client at {} sent {}; its connection is closed", remote, what);
        return Turn.<MqttFrame>silent().thenEnd();
    }

    private Turn<MqttFrame> broken(MqttFrame.Broken broken) {
        if (talk == null) {
            switch (broken.fault()) {
                case VERSION -> {
                    return refuse(ConnAck.Code.VERSION_REFUSED);
                }
                case VERSION_5 -> {
                    return refuse(ConnAck.Code.VERSION_5_REFUSED);
                }
                case CLIENT_ID -> {
                    return refuse(ConnAck.Code.CLIENT_ID_REFUSED);
                }
                case PACKET -> {}
            }
        }
        return end("an ill-formed packet");
    }

    private static Turn<MqttFrame> refuse(ConnAck.Code code) {
        return Turn.<MqttFrame>answer(new ConnAck(code, 0)).thenEnd();
    }

    private Turn<MqttFrame> connect(MqttFrame.Connect connect) {
        if (connect.clientId().isEmpty()) {
            return refuse(ConnAck.Code.CLIENT_ID_REFUSED);
        }
        for (var protocol : protocols) {
            if (protocol.owns(connect)) {
                return admit(protocol.login(connect, remote), connect.keepAlive());
            }
        }
        return refuse(ConnAck.Code.CREDENTIALS_REFUSED);
    }

    private Turn<MqttFrame> admit(Login login, int keepAlive) {
        if (login instanceof Login.Welcome welcome) {
            talk = welcome.talk();
            patience = patience(keepAlive);
            return Turn.answer(new ConnAck(ConnAck.Code.ACCEPTED, welcome.talk().maxPayload() + HEAD));
        }
        return refuse(login instanceof Login.Unavailable ? ConnAck.Code.UNAVAILABLE : ConnAck.Code.CREDENTIALS_REFUSED);
    }

    /** One and a half times the keep-alive, as the protocol says; never longer than we would wait for anybody. */
    private Duration patience(int keepAlive) {
        var asked = Duration.ofMillis(keepAlive * 1500L);
        return keepAlive == 0 || asked.compareTo(limits.longestSilence()) > 0 ? limits.longestSilence() : asked;
    }

    private Turn<MqttFrame> talk(MqttTalk known, MqttFrame frame) {
        if (frame instanceof MqttFrame.Publish publish) {
            return publish(known, publish);
        }
        if (frame instanceof MqttFrame.Subscribe subscribe) {
            var granted = subscribe.filters().stream().map(known::mayListen).toList();
            return Turn.answer(new MqttFrame.SubAck(subscribe.packetId(), granted));
        }
        if (frame instanceof MqttFrame.Unsubscribe unsubscribe) {
            return Turn.answer(new MqttFrame.UnsubAck(unsubscribe.packetId()));
        }
        if (frame instanceof MqttFrame.Ping) {
            return Turn.answer(new MqttFrame.Pong());
        }
        if (frame instanceof MqttFrame.PubAck) {
            return Turn.silent(); // of a client that was never sent anything it could acknowledge: harmless
        }
        return Turn.<MqttFrame>silent().thenEnd();
    }

    private Turn<MqttFrame> publish(MqttTalk known, MqttFrame.Publish publish) {
        if (publish.qos() > 1) {
            return end("a message of QoS 2");
        }
        if (publish.topic().length() > LONGEST_TOPIC || !known.mayPublish(publish.topic())) {
            known.strayed(harmless(publish.topic()));
            return Turn.<MqttFrame>silent().thenEnd();
        }
        var handled = known.take(publish.topic(), publish.payload());
        var answers = new ArrayList<MqttFrame>();
        var packetId = publish.packetId();
        if (packetId != null && handled.settled()) {
            answers.add(new MqttFrame.PubAck(packetId));
        }
        for (var message : handled.messages()) {
            answers.add(new MqttFrame.Publish(message.topic(), 0, null, message.payload()));
        }
        return new Turn<>(answers, !handled.settled(), packetId != null && !handled.settled());
    }

    /** For logs. */
    private static String harmless(String topic) {
        var start = topic.substring(0, Math.min(topic.length(), LONGEST_TOPIC));
        return start.replaceAll("[^A-Za-z0-9._/-]", "?");
    }

    @Override
    public Optional<Guest> guest() {
        var known = talk;
        return known == null ? Optional.empty() : known.guest();
    }

    @Override
    public Duration patience() {
        return patience;
    }

    /** Before a connect is accepted there is nobody whose log it could be. */
    @Override
    public Glimpse show(MqttFrame frame) {
        var known = talk;
        return known == null ? Glimpse.hidden("?", 0) : Glimpses.of(frame, known);
    }

    @Override
    public void ended() {
        afterwards.run();
    }
}
