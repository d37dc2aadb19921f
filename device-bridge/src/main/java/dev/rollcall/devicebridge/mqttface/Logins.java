package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttProtocol.Login;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges names and passwords; an unknown machine costs as much time as a known one and learns as much. */
final class Logins {
    private static final Logger log = LoggerFactory.getLogger(Logins.class);
    private static final int LONGEST = 64;
    private static final byte[] NOBODYS = {};

    private final FacePorts ports;
    private final Wire wire;
    private final boolean needsSecret;

    /** @param needsSecret false where a machine may be registered without one, as it signs what it says */
    Logins(FacePorts ports, Wire wire, boolean needsSecret) {
        this.ports = ports;
        this.wire = wire;
        this.needsSecret = needsSecret;
    }

    /** Makes the talk of a machine that has been let in. */
    interface Opening {
        /** @throws IllegalArgumentException when what was registered about the machine makes no sense */
        MqttTalk open(WireAccount account);
    }

    /** @param wellFormed false to turn it away without looking anything up */
    Login judge(String login, boolean wellFormed, MqttFrame.Connect connect, String remote, Opening opening) {
        if (!wellFormed) {
            return refuse(Reason.HEADERS_INVALID, login, remote);
        }
        try {
            var found = ports.accounts().find(wire, login);
            var secret = found.map(WireAccount::secret).orElse(NOBODYS);
            boolean right = MessageDigest.isEqual(Hashes.sha256(secret), Hashes.sha256(connect.password()));
            if (found.isEmpty()) {
                return refuse(Reason.DEVICE_UNKNOWN, login, remote);
            }
            if (!right || (needsSecret && secret.length == 0)) {
                return refuse(Reason.SIGNATURE_INVALID, login, remote);
            }
            if (!found.get().enabled()) {
                return refuse(Reason.DEVICE_DISABLED, found.get().device().sn(), remote);
            }
            return new Login.Welcome(opening.open(found.get()));
        } catch (RuntimeException failed) {
            log.error("the login of {} failed: {}", harmless(login), Failures.chain(failed));
            log.debug("what failed", failed);
            return new Login.Unavailable();
        }
    }

    private Login refuse(Reason reason, String login, String remote) {
        try {
            var path = wire.name();
            ports.refusals()
                    .refused(new TransportRefusal(
                            reason, harmless(login), path, remote, ports.clock().instant()));
        } catch (RuntimeException uncounted) {
            log.warn("a refusal ({}) could not be noted: {}", reason, Failures.chain(uncounted));
        }
        return new Login.Refused();
    }

    private static String harmless(String login) {
        return login.substring(0, Math.min(login.length(), LONGEST)).replaceAll("[^A-Za-z0-9._/-]", "?");
    }
}
