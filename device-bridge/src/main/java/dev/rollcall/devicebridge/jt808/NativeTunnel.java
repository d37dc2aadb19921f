package dev.rollcall.devicebridge.jt808;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.NativeMessages;
import dev.rollcall.devicebridge.message.NativeMessages.Operation;
import dev.rollcall.devicebridge.port.WireAccount;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * 0900 of types F1 to F4: messages of the native protocol. Their answer goes back as 8900 of the same type and says what
 * was committed; the general answer is for the frame.
 *
 * <p>Some terminals know the general answer alone and delete on it. So by default ({@code ackAfterCommit}) it says ok only
 * when every record is settled, and says nothing at all while nothing can be stored.
 */
final class NativeTunnel {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String PHOTO_PREFIX = "/rollcall/v1/photo/";
    private static final int RETRY_LATER = 10;

    private final NativeMessages natives;
    private final PunchPhotos photos;

    NativeTunnel(NativeMessages natives, PunchPhotos photos) {
        this.natives = natives;
        this.photos = photos;
    }

    static boolean ackAfterCommit(WireAccount account) {
        return !"false".equals(account.profile().text("ackAfterCommit"));
    }

    Reply take(WireAccount account, Incoming message) throws Malformed {
        var inside = Transparent.read(message.body());
        var operation = operation(inside.type());
        if (operation == null) {
            return Reply.result(GeneralAnswer.UNSUPPORTED);
        }
        var path = "jt808/0900/F" + (inside.type() & 0xf);
        var answer = natives.handle(account.device(), operation, path, inside.payload());
        if (answer.status() == 503) {
            return ackAfterCommit(account)
                    ? Reply.withheld()
                    : tell(Reply.ok(), inside.type(), answer).thenPause();
        }
        boolean kept = answer.status() == 200 || answer.status() == 400;
        boolean settled = operation != Operation.PUNCH || look(answer.body());
        return tell(
                Reply.result(kept && (settled || !ackAfterCommit(account)) ? GeneralAnswer.OK : GeneralAnswer.FAILED),
                inside.type(),
                answer);
    }

    private static Reply tell(Reply reply, int type, DeviceResponse answer) {
        return reply.and(MessageId.TRANSPARENT_DOWN, new Transparent(type, answer.body()).body());
    }

    private static @Nullable Operation operation(int type) {
        return switch (type) {
            case Transparent.PUNCH -> Operation.PUNCH;
            case Transparent.HELLO -> Operation.HELLO;
            case Transparent.BEAT -> Operation.BEAT;
            case Transparent.RESULT -> Operation.RESULT;
            default -> null;
        };
    }

    /** Notes links for photos; false when a record has to come again. */
    private boolean look(byte[] answer) {
        boolean settled = true;
        try (var json = JSON.createParser(answer)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_INT && "code".equals(json.currentName())) {
                    settled &= json.getIntValue() != RETRY_LATER;
                } else if (token == JsonToken.VALUE_STRING && "photoPut".equals(json.currentName())) {
                    announce(json.getText());
                }
            }
        } catch (IOException ourOwnAnswer) {
            throw new IllegalStateException("an answer that is not JSON", ourOwnAnswer);
        }
        return settled;
    }

    private void announce(String path) {
        if (path.startsWith(PHOTO_PREFIX)) {
            photos.announced(path.substring(PHOTO_PREFIX.length()));
        }
    }
}
