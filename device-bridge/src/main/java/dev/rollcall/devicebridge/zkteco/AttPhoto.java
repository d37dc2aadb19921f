package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.RawBytes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Stores the photo of a punch, which comes by itself:
 *
 * <pre>PIN=20150731103012-123.jpg LF SN=... LF size=9512 LF CMD=uploadphoto NUL the file</pre>
 *
 * An identity-card terminal names its photos {@code time-kind-pin-identity number.jpg}.
 */
final class AttPhoto {
    private static final int LONGEST_HEAD = 1024;
    private static final int LONGEST_PIN = 64;
    private static final Pattern PLAIN = Pattern.compile("([0-9]{14})-(.+)");
    private static final Pattern IDENTITY_CARD =
            Pattern.compile("([0-9]{14})-([0-9])-([^-]*)-(?:|[0-9]{15}|[0-9]{17}[0-9Xx])");
    private static final Pattern NOBODYS = Pattern.compile("[0-9]{14}-?");
    private static final String OF_A_PUNCH = "0";

    private final PhotoSink sink;
    private final RawKeeper raw;

    AttPhoto(PhotoSink sink, RawKeeper raw) {
        this.sink = sink;
        this.raw = raw;
    }

    void store(Message message) {
        try {
            var photo = photo(message.body());
            var name = name(photo.head());
            if (name.pin().isEmpty()) {
                return; // of somebody who was not let in; no punch wants it, and nobody may keep faces without a reason
            }
            sink.attach(message.device(), name.pin(), name.time(), photo.file());
        } catch (Malformed unreadable) {
            raw.keepBody(message, unreadable.reason());
        }
    }

    private record Photo(Map<String, String> head, RawBytes file) {}

    /** @param pin empty when the photo is of no punch */
    private record Name(LocalDateTime time, String pin) {}

    private static Photo photo(byte[] body) throws Malformed {
        int end = 0;
        while (end < body.length && end < LONGEST_HEAD && body[end] != 0) {
            end++;
        }
        if (end == body.length || body[end] != 0) {
            throw new Malformed("PHOTO_HEAD");
        }
        var head = new HashMap<String, String>();
        for (var line : new String(body, 0, end, StandardCharsets.UTF_8).split("\n", -1)) {
            int is = line.indexOf('=');
            if (is > 0) {
                head.put(
                        line.substring(0, is).strip().toLowerCase(Locale.ROOT),
                        line.substring(is + 1).strip());
            }
        }
        var file = RawBytes.of(body, end + 1, body.length);
        if (!head.getOrDefault("size", "").equals(Integer.toString(file.size()))) {
            throw new Malformed("PHOTO_SIZE");
        }
        if (file.size() < 2 || (body[end + 1] & 0xff) != 0xff || (body[end + 2] & 0xff) != 0xd8) {
            throw new Malformed("PHOTO_NO_JPEG");
        }
        return new Photo(head, file);
    }

    private static Name name(Map<String, String> head) throws Malformed {
        var name = head.getOrDefault("pin", "").replaceFirst("(?i)\\.jpe?g$", "");
        var identityCard = IDENTITY_CARD.matcher(name);
        if (identityCard.matches()) {
            var pin = identityCard.group(3);
            boolean ofPunch = identityCard.group(2).equals(OF_A_PUNCH) && !pin.equals("0");
            return new Name(DeviceTime.inName(identityCard.group(1)), ofPunch ? pin(pin) : "");
        }
        var plain = PLAIN.matcher(name);
        if (plain.matches()) {
            return new Name(DeviceTime.inName(plain.group(1)), pin(plain.group(2)));
        }
        if (NOBODYS.matcher(name).matches()) {
            return new Name(DeviceTime.inName(name.substring(0, 14)), "");
        }
        throw new Malformed("PHOTO_NAME");
    }

    private static String pin(String text) throws Malformed {
        if (text.codePointCount(0, text.length()) > LONGEST_PIN
                || text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFD')) {
            throw new Malformed("PHOTO_NAME");
        }
        return text;
    }
}
