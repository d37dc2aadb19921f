package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.nativeprotocol.RequestPath.Operation;
import dev.rollcall.devicebridge.port.DeviceCredential;
import dev.rollcall.devicebridge.port.DeviceDirectory;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Nonces;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.port.TransportRefusals;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a message is from the device it names (D-1 row 1). The signature comes first: who cannot sign
 * learns nothing, neither whether the device exists nor what time it is, and uses up no nonce.
 */
final class Authentication {
    private static final Logger log = LoggerFactory.getLogger(Authentication.class);
    private static final Pattern TS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");
    /** An unknown device costs as much time as a known one. */
    private static final byte[] NOBODYS_KEY = new byte[32];

    private final DeviceDirectory devices;
    private final Nonces nonces;
    private final TransportRefusals refusals;
    private final ProtocolLimits limits;

    Authentication(DeviceDirectory devices, Nonces nonces, TransportRefusals refusals, ProtocolLimits limits) {
        this.devices = devices;
        this.nonces = nonces;
        this.refusals = refusals;
        this.limits = limits;
    }

    /**
     * Who sent it, or the answer that turns it away.
     *
     * @param refusal when not null the other two are without meaning
     */
    record Sender(
            DeviceIdentity device,
            String bodyHash,
            @Nullable DeviceResponse refusal) {}

    Sender check(RequestPath route, DeviceRequest request, Instant at) {
        var sn = route.subject();
        if (!headersWellFormed(request)) {
            return refuse(Reason.HEADERS_INVALID, sn, request, at);
        }
        var found = devices.find(sn);
        var bodyHash = MessageSignature.sha256(request.body(), 0, request.body().length);
        var genuine = MessageSignature.matches(
                found.map(DeviceCredential::key).orElse(NOBODYS_KEY),
                MessageSignature.stringToSign(request, sn, bodyHash),
                request.header(MessageSignature.SIGNATURE));
        if (found.isEmpty()) {
            return refuse(Reason.DEVICE_UNKNOWN, sn, request, at);
        }
        if (!genuine) {
            return refuse(Reason.SIGNATURE_INVALID, sn, request, at);
        }
        if (!found.get().enabled() || found.get().lost() && route.operation() != Operation.PUNCH) {
            return refuse(Reason.DEVICE_DISABLED, sn, request, at);
        }
        var stale = judgeFreshness(route.operation(), sn, request, at);
        return stale != null
                ? refuse(stale, sn, request, at)
                : new Sender(new DeviceIdentity(sn, found.get().epoch()), bodyHash, null);
    }

    /** Punches are kept apart by their record key and may come from a device with any clock: they are never stale. */
    private @Nullable Reason judgeFreshness(Operation operation, String sn, DeviceRequest request, Instant at) {
        if (operation == Operation.PUNCH) {
            return null;
        }
        var sentAt = Instant.ofEpochMilli(Long.parseLong(request.header(MessageSignature.TS)));
        var apart = Duration.between(sentAt, at).abs();
        if (operation != Operation.HELLO && apart.compareTo(limits.window()) > 0) {
            return Reason.TIMESTAMP_OUT_OF_WINDOW;
        }
        return nonces.firstUse(sn, request.header(MessageSignature.NONCE), at) ? null : Reason.NONCE_REPLAYED;
    }

    private static boolean headersWellFormed(DeviceRequest request) {
        return TS.matcher(request.header(MessageSignature.TS)).matches()
                && NONCE.matcher(request.header(MessageSignature.NONCE)).matches()
                && SIGNATURE.matcher(request.header(MessageSignature.SIGNATURE)).matches();
    }

    /** A device that has proven itself used the name of another. */
    void strayed(String sn, String path, String remote, Instant at) {
        note(new TransportRefusal(Reason.NOT_ITS_OWN, sn, path, remote, at));
    }

    private Sender refuse(Reason reason, String sn, DeviceRequest request, Instant at) {
        note(new TransportRefusal(reason, sn, request.path(), request.remote(), at));
        return new Sender(new DeviceIdentity(sn, 0), "", Answers.unauthenticated(reason, at));
    }

    private void note(TransportRefusal refusal) {
        try {
            refusals.refused(refusal);
        } catch (RuntimeException uncounted) {
            log.warn("a refusal ({}) could not be noted: {}", refusal.reason(), Failures.chain(uncounted));
        }
    }
}
