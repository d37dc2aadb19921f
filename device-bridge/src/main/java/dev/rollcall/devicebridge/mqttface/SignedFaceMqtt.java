package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttProtocol;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** The signed real-name dialect. User name {@code CODE/deviceNo}, client id {@code deviceNo}. */
public final class SignedFaceMqtt implements MqttProtocol {
    static final Pattern LOGIN = Pattern.compile("([A-Za-z0-9_-]{1,31})/([A-Za-z0-9][A-Za-z0-9._-]{0,63})");
    private static final int LONGEST_LOGIN = 64;
    /** Shorter keys can be broken. */
    private static final int MIN_KEY_BITS = 2048;

    private final FacePorts ports;
    private final FaceLimits limits;
    private final Logins logins;

    public SignedFaceMqtt(FacePorts ports, FaceLimits limits) {
        this.ports = ports;
        this.limits = limits;
        this.logins = new Logins(ports, Wire.MQTT_SIGNED, false);
    }

    @Override
    public boolean owns(MqttFrame.Connect connect) {
        return connect.user().length() <= LONGEST_LOGIN
                && LOGIN.matcher(connect.user()).matches();
    }

    @Override
    public Login login(MqttFrame.Connect connect, String remote) {
        var login = LOGIN.matcher(connect.user());
        boolean own = login.matches() && login.group(2).equals(connect.clientId());
        return logins.judge(connect.user(), own, connect, remote, account -> {
            var dialect = dialect(login.group(1), login.group(2), account);
            return new FaceTalk(ports, limits, account, dialect, remote);
        });
    }

    static SignedDialect dialect(String code, String deviceNo, WireAccount account) {
        var profile = account.profile();
        var topics = switch (profile.text("dialect", "hefei")) {
            case "hefei" -> Topics.hefei(code, deviceNo);
            case "standard" -> Topics.standard(code, deviceNo);
            default -> throw new IllegalArgumentException("profile dialect is neither hefei nor standard");
        };
        return new SignedDialect(
                deviceNo, topics, profile, key(profile.text("publicKey", "")), account.secret().length > 0);
    }

    private static RSAPublicKey key(String base64) {
        try {
            var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(encoded);
            if (key.getModulus().bitLength() < MIN_KEY_BITS) {
                throw new IllegalArgumentException("profile publicKey is shorter than " + MIN_KEY_BITS + " bits");
            }
            return key;
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("profile publicKey is no RSA key", noKey);
        }
    }
}
