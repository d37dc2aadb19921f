package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.jt808.Jt808Limits;
import dev.rollcall.devicebridge.jt808.Jt808Protocol;
import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.message.MqttProtocol;
import dev.rollcall.devicebridge.message.NativeMessages;
import dev.rollcall.devicebridge.message.Watch;
import dev.rollcall.devicebridge.mqttface.FaceLimits;
import dev.rollcall.devicebridge.mqttface.FaceMqtt;
import dev.rollcall.devicebridge.mqttface.FacePorts;
import dev.rollcall.devicebridge.mqttface.FaceReplay;
import dev.rollcall.devicebridge.mqttface.SignedFaceMqtt;
import dev.rollcall.devicebridge.nativeprotocol.NativeMqtt;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceDirectory;
import dev.rollcall.devicebridge.port.DevicePositions;
import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.port.FrameLog;
import dev.rollcall.devicebridge.port.Nonces;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.devicebridge.wire.Sessions;
import dev.rollcall.devicebridge.wire.jt808.Jt808Pipeline;
import dev.rollcall.devicebridge.wire.mqtt.MqttLimits;
import dev.rollcall.devicebridge.wire.mqtt.MqttPipeline;
import dev.rollcall.devicebridge.zkteco.ZktecoLimits;
import dev.rollcall.devicebridge.zkteco.ZktecoProtocol;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bridge's beans; the ports and the clock are the application's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeviceServerProperties.class)
class DeviceBridgeConfiguration {
    /** For MQTT clients that set no keep-alive: three missed beats of the slowest. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(30);

    @Bean
    NativeProtocol nativeProtocol(
            DeviceDirectory devices,
            Nonces nonces,
            PunchSink punches,
            DeadLetters deadLetters,
            DeviceContacts contacts,
            PhotoSink photos,
            TransportRefusals refusals,
            FrameLog frames,
            Clock clock,
            DeviceServerProperties properties) {
        return new NativeProtocol(
                devices,
                nonces,
                punches,
                deadLetters,
                contacts,
                photos,
                refusals,
                frames,
                clock,
                properties.protocolLimits());
    }

    @Bean
    ZktecoProtocol zktecoProtocol(
            WireAccounts accounts,
            PunchSink punches,
            DeadLetters deadLetters,
            DeviceContacts contacts,
            PhotoSink photos,
            TransportRefusals refusals,
            FrameLog frames,
            Clock clock) {
        return new ZktecoProtocol(
                accounts, punches, deadLetters, contacts, photos, refusals, frames, clock, ZktecoLimits.DEFAULT);
    }

    @Bean
    FacePorts facePorts(
            WireAccounts accounts,
            PunchSink punches,
            PhotoSink photos,
            DeviceContacts contacts,
            DeadLetters deadLetters,
            TransportRefusals refusals,
            Clock clock) {
        return new FacePorts(accounts, punches, photos, contacts, deadLetters, refusals, clock);
    }

    private static FaceLimits limitsOfFaces(DeviceServerProperties properties) {
        return new FaceLimits((int) properties.mqtt().maxFrame().toBytes(), FaceLimits.DEFAULT.maxPhoto());
    }

    @Bean
    FaceReplay faceReplay(FacePorts ports, DeviceServerProperties properties) {
        return new FaceReplay(ports, limitsOfFaces(properties));
    }

    @Bean
    StreamDoor mqttDoor(
            NativeProtocol natives, FacePorts ports, FrameLog frames, Clock clock, DeviceServerProperties properties) {
        var face = limitsOfFaces(properties);
        var protocols = List.<MqttProtocol>of(
                new NativeMqtt(natives), new SignedFaceMqtt(ports, face), new FaceMqtt(ports, face));
        var watch = new Watch(frames, clock);
        var limits = new MqttLimits(properties.streamLimits(), properties.headerTimeout(), LONGEST_SILENCE);
        return new StreamDoor(
                "mqtt",
                properties.mqtt().enabled(),
                "rollcall.device-bridge.mqtt.port",
                properties.mqtt().port(),
                carriage -> new MqttPipeline(
                        protocols,
                        limits,
                        carriage.workers(),
                        carriage.budget(),
                        carriage.connections(),
                        carriage.sessions(),
                        carriage.traffic(),
                        watch));
    }

    @Bean
    StreamDoor jt808Door(
            WireAccounts accounts,
            DeviceContacts contacts,
            DeadLetters deadLetters,
            DevicePositions positions,
            PhotoSink photos,
            TransportRefusals refusals,
            NativeMessages natives,
            FrameLog frames,
            Clock clock,
            DeviceServerProperties properties) {
        var protocol = new Jt808Protocol(
                accounts, contacts, deadLetters, positions, photos, refusals, natives, clock, Jt808Limits.DEFAULT);
        return new StreamDoor(
                "jt808",
                properties.jt808().enabled(),
                "rollcall.device-bridge.jt808.port",
                properties.jt808().port(),
                carriage -> new Jt808Pipeline(new Watch(frames, clock).over(protocol), carriage));
    }

    @Bean
    Sessions deviceSessions(DeviceSessions devices, Clock clock) {
        return new Sessions(devices, clock);
    }

    @Bean
    DeviceServer deviceServer(
            DeviceServerProperties properties,
            List<HttpProtocol> http,
            ObjectProvider<StreamDoor> streams,
            Sessions sessions,
            ObjectProvider<SslBundles> bundles) {
        return new DeviceServer(
                properties, http, streams.orderedStream().toList(), sessions, certificate(properties, bundles));
    }

    private static Supplier<SSLContext> certificate(
            DeviceServerProperties properties, ObjectProvider<SslBundles> bundles) {
        var bundle = properties.tls().bundle();
        return bundle == null
                ? () -> {
                    throw new IllegalStateException("no certificate is configured");
                }
                : new BundleCertificate(bundles::getObject, bundle);
    }
}
