package dev.rollcall.devicebridge.message;

import dev.rollcall.devicebridge.port.FrameLog;
import dev.rollcall.devicebridge.port.FrameNote.Way;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets whoever watches a device read along, once the device has proven itself; costs a look into memory where nobody does.
 * What goes wrong here goes wrong for the log alone.
 */
public final class Watch {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final FrameLog frames;
    private final Clock clock;

    public Watch(FrameLog frames, Clock clock) {
        this.frames = frames;
        this.clock = clock;
    }

    /** The same protocol, read along. */
    public <F> ConversationProtocol<F> over(ConversationProtocol<F> protocol) {
        return remote -> new WatchedConversation<>(protocol.open(remote), this);
    }

    /**
     * Answers a request of a device that has proven itself.
     *
     * @param at when it came in
     */
    public DeviceResponse over(String sn, Instant at, Supplier<Glimpse> request, Supplier<DeviceResponse> handler) {
        if (!frames.wanted(sn)) {
            return handler.get();
        }
        note(sn, Way.FROM_DEVICE, at, request);
        try {
            var response = handler.get();
            note(sn, Way.TO_DEVICE, clock.instant(), () -> shown(response));
            return response;
        } catch (RuntimeException unavailable) {
            note(sn, Way.TO_DEVICE, clock.instant(), () -> Glimpse.hidden("503", 0));
            throw unavailable;
        }
    }

    private static Glimpse shown(DeviceResponse response) {
        return Glimpse.text(Integer.toString(response.status()), RawBytes.of(response.body()));
    }

    /** The device's serial number, when it is known and somebody watches it. */
    <F> @Nullable String watched(Conversation<F> talk) {
        return talk.guest().map(Conversation.Guest::sn).filter(frames::wanted).orElse(null);
    }

    void note(String sn, Way way, Supplier<Glimpse> frame) {
        note(sn, way, clock.instant(), frame);
    }

    private void note(String sn, Way way, Instant at, Supplier<Glimpse> frame) {
        try {
            frames.note(frame.get().note(sn, way, at));
        } catch (RuntimeException unnoted) {
            log.warn("a frame of device {} could not be put down: {}", sn, Failures.chain(unnoted));
        }
    }
}
