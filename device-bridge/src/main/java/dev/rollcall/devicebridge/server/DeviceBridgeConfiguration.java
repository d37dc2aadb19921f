package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceDirectory;
import dev.rollcall.devicebridge.port.Nonces;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.TransportRefusals;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
    DeviceServer deviceServer(DeviceServerProperties properties, List<HttpProtocol> protocols) {
        return new DeviceServer(properties, protocols);
    }
}
