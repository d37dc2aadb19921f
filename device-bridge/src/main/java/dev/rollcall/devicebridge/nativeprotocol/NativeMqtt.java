package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native protocol over MQTT (docs/devices/native-mqtt.md): the same messages, signatures and answers as over HTTP,
 * for devices that keep one connection open.
 */
public final class NativeMqtt implements MqttProtocol {
    /** Every topic begins with it, then the serial number. */
    static final String PREFIX = "rollcall/v1/";

    private static final Logger log = LoggerFactory.getLogger(NativeMqtt.class);

    private final NativeProtocol protocol;

    public NativeMqtt(NativeProtocol protocol) {
        this.protocol = protocol;
    }

    /** Nobody else's password looks like a signature. */
    @Override
    public boolean owns(MqttFrame.Connect connect) {
        return connect.user().equals(connect.clientId())
                && Fields.IDENTIFIER.matcher(connect.clientId()).matches()
                && SignedLine.is(connect.password());
    }

    @Override
    public Login login(MqttFrame.Connect connect, String remote) {
        var sn = connect.clientId();
        try {
            var request = SignedLine.alone(connect.password()).request(PREFIX + sn + "/connect", remote);
            return protocol.signIn(sn, request).refusal() == null
                    ? new Login.Welcome(new NativeTalk(protocol, sn, remote))
                    : new Login.Refused();
        } catch (RuntimeException failed) {
            log.error("the sign-in of device {} failed: {}", sn, Failures.chain(failed));
            log.debug("what failed", failed);
            return new Login.Unavailable();
        }
    }
}
