package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttProtocol;
import dev.rollcall.devicebridge.port.Wire;
import java.util.regex.Pattern;

/**
 * The generic dialect. A machine's client id is its {@code facesluiceId}; the user name is whatever the firmware sends. Owns
 * every connect, so it is asked last.
 */
public final class FaceMqtt implements MqttProtocol {
    /** Without the slash and the wildcards of topics. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final FacePorts ports;
    private final FaceLimits limits;
    private final Logins logins;

    public FaceMqtt(FacePorts ports, FaceLimits limits) {
        this.ports = ports;
        this.limits = limits;
        this.logins = new Logins(ports, Wire.MQTT_FACE, true);
    }

    @Override
    public boolean owns(MqttFrame.Connect connect) {
        return true;
    }

    @Override
    public Login login(MqttFrame.Connect connect, String remote) {
        var id = connect.clientId();
        return logins.judge(
                id,
                ID.matcher(id).matches(),
                connect,
                remote,
                account -> new FaceTalk(ports, limits, account, GenericDialect.of(id, account.profile()), remote));
    }
}
