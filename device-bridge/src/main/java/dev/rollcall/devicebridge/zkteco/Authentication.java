package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.devicebridge.port.WireProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a request is from the terminal it names (D-1 row 1). The serial number is printed on the housing and
 * proves nothing. Two things do, and docs/devices/zkteco.md argues why no third: the token in the path of every request;
 * or an address on the list, where the terminal also knows the communication key. No request is let in for what an
 * earlier one has shown, since nothing is remembered here.
 */
final class Authentication {
    private static final Logger log = LoggerFactory.getLogger(Authentication.class);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");
    private static final int LONGEST_KEY = 128;
    /** An unknown terminal costs as much time as a known one. */
    private static final byte[] NOBODYS_KEY = new byte[32];

    private final WireAccounts accounts;
    private final TransportRefusals refusals;

    Authentication(WireAccounts accounts, TransportRefusals refusals) {
        this.accounts = accounts;
        this.refusals = refusals;
    }

    /** Whose request it is; empty when it was turned away. */
    Optional<WireAccount> check(Target target, DeviceRequest request, Instant at) {
        var sn = target.serial();
        if (sn.isEmpty()) {
            return refuse(Reason.HEADERS_INVALID, "", target, request, at);
        }
        var found = accounts.find(Wire.ZKTECO, sn);
        var secret = found.map(WireAccount::secret).orElse(NOBODYS_KEY);
        var profile = new Profile(found.map(WireAccount::profile).orElse(WireProfile.DEFAULT));
        boolean genuine = proven(profile, secret, target, request);
        if (found.isEmpty()) {
            return refuse(Reason.DEVICE_UNKNOWN, sn, target, request, at);
        }
        if (!genuine) {
            return refuse(Reason.SIGNATURE_INVALID, sn, target, request, at);
        }
        return found.get().enabled()
                ? found
                : refuse(Reason.DEVICE_DISABLED, found.get().device().sn(), target, request, at);
    }

    private static boolean proven(Profile profile, byte[] secret, Target target, DeviceRequest request) {
        var source = profile.source();
        boolean rightPlace = source.isEmpty() || Sources.include(source, request.remote());
        return switch (profile.proof()) {
            case PATH -> TOKEN.matcher(target.token()).matches() && same(target.token(), secret) && rightPlace;
            case COMMKEY -> !source.isEmpty() && rightPlace && rightKey(target, request, secret);
            case NONE -> false;
        };
    }

    /** The handshake must show the key; any other request may, and then it must be right. */
    private static boolean rightKey(Target target, DeviceRequest request, byte[] secret) {
        var key = target.query().get("pushcommkey");
        if (key == null) {
            return !Handshake.is(target, request.method());
        }
        return !key.isEmpty() && key.length() <= LONGEST_KEY && same(key, secret);
    }

    private static boolean same(String shown, byte[] secret) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret);
    }

    private Optional<WireAccount> refuse(Reason reason, String sn, Target target, DeviceRequest request, Instant at) {
        try {
            refusals.refused(new TransportRefusal(reason, sn, target.shown(), request.remote(), at));
        } catch (RuntimeException uncounted) {
            log.warn("a refusal ({}) could not be noted: {}", reason, Failures.chain(uncounted));
        }
        return Optional.empty();
    }
}
