package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.message.Glimpse;
import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.message.NativeMessages;
import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.message.Watch;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceDirectory;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.FrameLog;
import dev.rollcall.devicebridge.port.Nonces;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.port.TransportRefusals;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one entry of the native protocol: a signed message in, an answer out. The same for a message from a socket and
 * for one that is handed over in-process.
 *
 * <p>Works synchronously on the calling thread: the clock is read there, the ports are called there, and when the
 * answer is returned everything that it promises is durable. Safe for use by many threads. Never throws for anything
 * a device can send, nor when a port fails; the device is then told to come again (503).
 */
public final class NativeProtocol implements HttpProtocol, NativeMessages {
    private static final Logger log = LoggerFactory.getLogger(NativeProtocol.class);

    private final Clock clock;
    private final ProtocolLimits limits;
    private final Authentication authentication;
    private final PunchHandler punches;
    private final ContactHandler contacts;
    private final PhotoHandler photos;
    private final Watch watch;
    /** Where the transport is read along itself. */
    private final Watch nobody;

    public NativeProtocol(
            DeviceDirectory devices,
            Nonces nonces,
            PunchSink punches,
            DeadLetters deadLetters,
            DeviceContacts contacts,
            PhotoSink photos,
            TransportRefusals refusals,
            FrameLog frames,
            Clock clock,
            ProtocolLimits limits) {
        this.clock = clock;
        this.limits = limits;
        this.authentication = new Authentication(devices, nonces, refusals, limits);
        this.punches = new PunchHandler(punches, deadLetters, limits);
        this.contacts = new ContactHandler(contacts, deadLetters, limits);
        this.photos = new PhotoHandler(photos, limits);
        this.watch = new Watch(frames, clock);
        this.nobody = new Watch(FrameLog.NOBODY, clock);
    }

    /**
     * Handles one message.
     *
     * @param request any request at all; nothing about it has been checked yet
     * @return the answer; a punch is acknowledged in it only after {@link PunchSink#accept} has returned
     */
    @Override
    public DeviceResponse handle(DeviceRequest request) {
        var route = RequestPath.parse(request.method(), request.path());
        if (route.answer() != null) {
            return route.answer();
        }
        if (route.operation() == RequestPath.Operation.PHOTO) {
            return photos.put(route.subject(), request.body().length, new ByteArrayInputStream(request.body()));
        }
        if (request.body().length > limits.maxBody()) {
            return TransportAnswers.bodyTooLarge(limits.maxBody());
        }
        try {
            return handleMessage(route, request, watch);
        } catch (RuntimeException failed) {
            return failed(route.operation(), route.subject(), failed);
        }
    }

    private DeviceResponse failed(Enum<?> operation, String sn, RuntimeException failed) {
        log.error("{} of device {} failed: {}", operation, sn, Failures.chain(failed));
        log.debug("what failed", failed);
        return Answers.storeUnavailable(limits.retryAfter());
    }

    /** Handles one photo without ever holding all of it. */
    @Override
    public DeviceResponse handleStream(String target, long length, InputStream body) {
        var route = RequestPath.parse("PUT", target);
        return route.answer() != null ? route.answer() : photos.put(route.subject(), length, body);
    }

    @Override
    public boolean owns(String target) {
        return target.startsWith(RequestPath.PREFIX);
    }

    @Override
    public Intake intake(String method, String target) {
        var route = RequestPath.parse(method, target);
        var photo = route.answer() == null && route.operation() == RequestPath.Operation.PHOTO;
        return new Intake(photo ? limits.maxPhoto() : limits.maxBody(), photo);
    }

    @Override
    public boolean wants(String header) {
        return header.startsWith("x-rollcall-");
    }

    @Override
    public DeviceResponse handle(DeviceIdentity device, NativeMessages.Operation operation, String path, byte[] body) {
        if (body.length > limits.maxBody()) {
            return TransportAnswers.bodyTooLarge(limits.maxBody());
        }
        var hash = MessageSignature.sha256(body, 0, body.length);
        try {
            return answer(operation, new Message(device, path, body, hash, clock.instant()));
        } catch (RuntimeException failed) {
            return failed(operation, device.sn(), failed);
        }
    }

    /** A signed message that came by another way than HTTP; never throws. */
    DeviceResponse handleSigned(RequestPath.Operation operation, String sn, DeviceRequest request) {
        if (request.body().length > limits.maxBody()) {
            return TransportAnswers.bodyTooLarge(limits.maxBody());
        }
        try {
            return handleMessage(new RequestPath(operation, sn, null), request, nobody);
        } catch (RuntimeException failed) {
            return failed(operation, sn, failed);
        }
    }

    /**
     * Judges a device that signs in for a connection: like a {@code hello}, with a nonce of its own and any clock.
     *
     * @throws RuntimeException when a port failed
     */
    Authentication.Sender signIn(String sn, DeviceRequest request) {
        return authentication.check(new RequestPath(RequestPath.Operation.HELLO, sn, null), request, clock.instant());
    }

    /** A device that has signed in used the name of another. */
    void strayed(String sn, String path, String remote) {
        authentication.strayed(sn, path, remote, clock.instant());
    }

    int maxBody() {
        return limits.maxBody();
    }

    private DeviceResponse handleMessage(RequestPath route, DeviceRequest request, Watch reader) {
        Instant at = clock.instant();
        var sender = authentication.check(route, request, at);
        if (sender.refusal() != null) {
            return sender.refusal();
        }
        var message = new Message(sender.device(), request.path(), request.body(), sender.bodyHash(), at);
        return reader.over(
                message.device().sn(),
                at,
                () -> Glimpse.text(request.method() + " " + request.path(), RawBytes.of(request.body())),
                () -> answer(signed(route.operation()), message));
    }

    private static NativeMessages.Operation signed(RequestPath.Operation operation) {
        return switch (operation) {
            case HELLO -> NativeMessages.Operation.HELLO;
            case BEAT -> NativeMessages.Operation.BEAT;
            case PUNCH -> NativeMessages.Operation.PUNCH;
            case RESULT -> NativeMessages.Operation.RESULT;
            case PHOTO -> throw new IllegalStateException("photos are not signed");
        };
    }

    private DeviceResponse answer(NativeMessages.Operation operation, Message message) {
        return switch (operation) {
            case HELLO -> contacts.hello(message);
            case BEAT -> contacts.beat(message);
            case PUNCH -> punches.punch(message);
            case RESULT -> contacts.result(message);
        };
    }
}
