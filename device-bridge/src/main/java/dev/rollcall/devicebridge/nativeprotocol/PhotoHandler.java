package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PhotoTicket;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers an upload under a one-time link. It is not signed: the link cannot be guessed, and the signed punch has
 * fixed the only bytes that may come in under it.
 */
final class PhotoHandler {
    private static final Logger log = LoggerFactory.getLogger(PhotoHandler.class);
    private static final int STORED = 0;
    private static final int DUPLICATE = 1;

    private final PhotoSink sink;
    private final ProtocolLimits limits;

    PhotoHandler(PhotoSink sink, ProtocolLimits limits) {
        this.sink = sink;
        this.limits = limits;
    }

    /** @param length what the device announced, or -1 */
    DeviceResponse put(String token, long length, InputStream body) {
        try {
            var ticket = sink.open(token);
            var refusal = judge(ticket, length);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            return code(ticket.get().used() ? DUPLICATE : store(ticket.get(), body));
        } catch (PhotoStream.WrongPhoto wrong) {
            return mismatch(wrong.reason());
        } catch (IOException brokenOff) {
            return TransportAnswers.error(
                    400, "UPLOAD_BROKEN_OFF", "The photo did not arrive; send it again.", Map.of());
        } catch (RuntimeException failed) {
            log.error("a photo was not stored: {}", Failures.chain(failed));
            log.debug("what failed", failed);
            return Answers.storeUnavailable(limits.retryAfter());
        }
    }

    private Optional<DeviceResponse> judge(Optional<PhotoTicket> ticket, long length) {
        if (ticket.isEmpty()) {
            return Optional.of(TransportAnswers.error(
                    410, "PHOTO_LINK_OVER", "No such link any more; send the punch again to get a new one.", Map.of()));
        }
        if (length > limits.maxPhoto() || ticket.get().size() > limits.maxPhoto()) {
            return Optional.of(TransportAnswers.bodyTooLarge(limits.maxPhoto()));
        }
        return length >= 0 && length != ticket.get().size() ? Optional.of(mismatch("SIZE")) : Optional.empty();
    }

    private int store(PhotoTicket ticket, InputStream body) throws IOException {
        var checked = new PhotoStream(body, ticket.size(), ticket.sha256());
        boolean first = pass(ticket, checked);
        if (first && !checked.complete()) {
            throw new IllegalStateException("the photo sink did not read to the end");
        }
        return first ? STORED : DUPLICATE;
    }

    private boolean pass(PhotoTicket ticket, PhotoStream checked) throws IOException {
        try {
            return sink.store(ticket, checked);
        } catch (RuntimeException wrapped) {
            var fault = checked.fault();
            if (fault != null) {
                throw fault; // the device's doing, whatever the store's client made of it
            }
            throw wrapped;
        }
    }

    private static DeviceResponse code(int code) {
        return Answers.ok(json -> json.writeNumberField("code", code));
    }

    private static DeviceResponse mismatch(String what) {
        return TransportAnswers.error(
                422, "PHOTO_MISMATCH_" + what, "These are not the bytes that the punch announced.", Map.of());
    }
}
