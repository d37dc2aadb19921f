package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import dev.rollcall.devicebridge.wire.StreamLimits;
import dev.rollcall.devicebridge.wire.http.HttpLimits;
import dev.rollcall.devicebridge.zkteco.ZktecoLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the device server, {@code rollcall.device-bridge.*}; as environment variables
 * {@code ROLLCALL_DEVICEBRIDGE_*}.
 *
 * @param enabled whether this process listens for devices at all
 * @param host address to listen on; loopback unless somebody decides otherwise
 * @param port 0 takes any free one
 * @param ioThreads event loops
 * @param workers threads that handle messages; each uses at most one database connection
 * @param workerQueue messages that may wait for a worker; one more is told to come again
 * @param photoWorkers photo uploads at the same time
 * @param maxConnections connections open at once
 * @param maxInFlight bytes of bodies held at once, over all connections
 * @param maxBody bytes of a message
 * @param maxPhoto bytes of a photo
 * @param maxBatch records of a punch message
 * @param headerTimeout for a request's header
 * @param bodyTimeout for a message's body
 * @param photoTimeout for a photo's body
 * @param idleTimeout between two requests on one connection; longer than devices are told to beat
 * @param writeTimeout for a device to take its answer
 * @param refusalPause how long nothing is read from a connection after a 503
 * @param retryAfter what a device is told to wait when nothing could be stored; whole seconds
 * @param drainTimeout at stop, for answers under way to leave
 * @param frameTimeout for a frame on a connection that stays, from its first byte to its last
 * @param zkteco devices that speak ZKTeco PUSH, on the HTTP port
 * @param mqtt devices that speak MQTT, natively or as mqtt/face
 * @param jt808 devices that speak JT/T 808
 * @param tls for every port alike
 */
@ConfigurationProperties("rollcall.device-bridge")
public record DeviceServerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("8090") int port,
        @DefaultValue("2") int ioThreads,
        @DefaultValue("8") int workers,
        @DefaultValue("256") int workerQueue,
        @DefaultValue("4") int photoWorkers,
        @DefaultValue("5000") int maxConnections,
        @DefaultValue("64MB") DataSize maxInFlight,
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("2MB") DataSize maxPhoto,
        @DefaultValue("200") int maxBatch,
        @DefaultValue("10s") Duration headerTimeout,
        @DefaultValue("30s") Duration bodyTimeout,
        @DefaultValue("2m") Duration photoTimeout,
        @DefaultValue("3m") Duration idleTimeout,
        @DefaultValue("10s") Duration writeTimeout,
        @DefaultValue("250ms") Duration refusalPause,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("8s") Duration drainTimeout,
        @DefaultValue("60s") Duration frameTimeout,
        @DefaultValue Zkteco zkteco,
        @DefaultValue Mqtt mqtt,
        @DefaultValue Jt808 jt808,
        @DefaultValue Tls tls) {

    /** @param enabled whether they are served */
    public record Zkteco(@DefaultValue("true") boolean enabled) {}

    /**
     * @param enabled whether a port is opened for them
     * @param port 0 takes any free one
     * @param maxFrame bytes of one message, photo included
     */
    public record Mqtt(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("8091") int port,
            @DefaultValue("4MB") DataSize maxFrame) {}

    /**
     * @param enabled whether a port is opened for them
     * @param port 0 takes any free one
     */
    public record Jt808(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("8092") int port) {}

    /**
     * @param mode whether devices may, must or cannot use TLS
     * @param bundle name of the SSL bundle ({@code spring.ssl.bundle.*}) with key and certificate
     */
    public record Tls(
            @DefaultValue("off") Mode mode, @Nullable String bundle) {

        /** How a port treats TLS. */
        public enum Mode {
            /** Plain connections only. */
            OFF,
            /** Both; told apart by the first bytes of a connection. */
            OPTIONAL,
            /** Whoever does not begin with TLS is closed. */
            REQUIRED
        }
    }

    private static final int HIGHEST_PORT = 65_535;
    private static final long LARGEST_BODY = DataSize.ofMegabytes(64).toBytes();

    public DeviceServerProperties {
        require(!host.isBlank(), "host", "must not be empty");
        require(port >= 0 && port <= HIGHEST_PORT, "port", "must be between 0 and 65535");
        atLeastOne(ioThreads, "io-threads");
        atLeastOne(workers, "workers");
        atLeastOne(workerQueue, "worker-queue");
        atLeastOne(photoWorkers, "photo-workers");
        atLeastOne(maxConnections, "max-connections");
        atLeastOne(maxBatch, "max-batch");
        require(maxBody.toBytes() >= 1024 && maxBody.toBytes() <= LARGEST_BODY, "max-body", "must be 1KB to 64MB");
        require(maxPhoto.toBytes() >= 1024 && maxPhoto.toBytes() <= LARGEST_BODY, "max-photo", "must be 1KB to 64MB");
        require(maxInFlight.compareTo(maxBody) >= 0, "max-in-flight", "must not be less than max-body");
        require(
                !zkteco.enabled() || maxInFlight.toBytes() >= ZktecoLimits.DEFAULT.maxBody(),
                "max-in-flight",
                "must not be less than a message of ZKTeco PUSH (1MB)");
        require(
                !mqtt.enabled() || maxInFlight.toBytes() >= 3 * mqtt.maxFrame().toBytes(),
                "max-in-flight",
                "must be three times mqtt.max-frame at least");
        positive(headerTimeout, "header-timeout");
        positive(bodyTimeout, "body-timeout");
        positive(photoTimeout, "photo-timeout");
        positive(idleTimeout, "idle-timeout");
        positive(writeTimeout, "write-timeout");
        require(!refusalPause.isNegative(), "refusal-pause", "must not be negative");
        require(retryAfter.toSeconds() >= 1, "retry-after", "must be at least 1s");
        positive(drainTimeout, "drain-timeout");
        positive(frameTimeout, "frame-timeout");
        require(mqtt.port() >= 0 && mqtt.port() <= HIGHEST_PORT, "mqtt.port", "must be between 0 and 65535");
        require(jt808.port() >= 0 && jt808.port() <= HIGHEST_PORT, "jt808.port", "must be between 0 and 65535");
        require(
                mqtt.maxFrame().toBytes() >= 1024 && mqtt.maxFrame().toBytes() <= LARGEST_BODY,
                "mqtt.max-frame",
                "must be 1KB to 64MB");
        require(
                tls.mode() == Tls.Mode.OFF || tls.bundle() != null,
                "tls.bundle",
                "must name a bundle of spring.ssl.bundle.* when tls.mode is not off");
    }

    private static void atLeastOne(int value, String name) {
        require(value >= 1, name, "must be at least 1");
    }

    private static void positive(Duration value, String name) {
        require(value.toMillis() > 0, name, "must be longer than nothing");
    }

    private static void require(boolean right, String name, String sentence) {
        if (!right) {
            throw new IllegalArgumentException("rollcall.device-bridge." + name + " " + sentence);
        }
    }

    /** The limits of the protocol; the time window is a rule, not a setting. */
    public ProtocolLimits protocolLimits() {
        return new ProtocolLimits(
                (int) maxBody.toBytes(),
                maxBatch,
                (int) maxPhoto.toBytes(),
                ProtocolLimits.DEFAULT.window(),
                retryAfter);
    }

    StreamLimits streamLimits() {
        return new StreamLimits(frameTimeout, writeTimeout, refusalPause);
    }

    HttpLimits httpLimits() {
        return new HttpLimits(
                maxConnections,
                maxInFlight.toBytes(),
                headerTimeout,
                bodyTimeout,
                photoTimeout,
                idleTimeout,
                writeTimeout,
                refusalPause,
                retryAfter);
    }
}
