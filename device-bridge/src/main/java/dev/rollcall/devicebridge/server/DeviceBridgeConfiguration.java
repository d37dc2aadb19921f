package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceDirectory;
import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.port.Nonces;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.wire.Sessions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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

    @Bean
    NativeProtocol nativeProtocol(
            DeviceDirectory devices,
            Nonces nonces,
            PunchSink punches,
            DeadLetters deadLetters,
            DeviceContacts contacts,
            PhotoSink photos,
            TransportRefusals refusals,
            Clock clock,
            DeviceServerProperties properties) {
        return new NativeProtocol(
                devices, nonces, punches, deadLetters, contacts, photos, refusals, clock, properties.protocolLimits());
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
                properties, http, streams.orderedStream().toList(), sessions, () -> certificate(properties, bundles));
    }

    private static SSLContext certificate(DeviceServerProperties properties, ObjectProvider<SslBundles> bundles) {
        return bundles.getObject()
                .getBundle(Objects.requireNonNull(properties.tls().bundle()))
                .createSslContext();
    }
}
