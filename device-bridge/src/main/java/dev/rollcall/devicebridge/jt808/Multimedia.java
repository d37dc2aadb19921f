package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.Instant;
import java.util.List;

/** 0801: a photo that a punch has announced goes to that punch; anything else waits for a person to look at it. */
final class Multimedia {
    private final PunchPhotos photos;
    private final DeadLetters deadLetters;

    Multimedia(PunchPhotos photos, DeadLetters deadLetters) {
        this.photos = photos;
        this.deadLetters = deadLetters;
    }

    Reply take(DeviceIdentity device, Incoming message, Instant now) throws Malformed {
        var media = MediaData.read(message.body());
        if (!photos.take(device, media.data())) {
            deadLetters.keep(
                    DeadLetter.of(device.sn(), message.path(), RawBytes.of(media.data()), "MULTIMEDIA_NOT_TAKEN", now));
        }
        return Reply.ok()
                .and(MessageId.MEDIA_ANSWER, new MediaAnswer(media.head().mediaId(), List.of()).body());
    }
}
