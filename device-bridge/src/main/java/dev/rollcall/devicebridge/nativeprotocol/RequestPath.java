package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.DeviceResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request target asks for.
 *
 * @param subject the device's serial number, or the token of a photo link
 * @param answer not null when the target asks for nothing we have; the other two are then without meaning
 */
record RequestPath(
        Operation operation, String subject, @Nullable DeviceResponse answer) {

    /** The messages of the protocol. */
    enum Operation {
        HELLO,
        BEAT,
        PUNCH,
        RESULT,
        PHOTO
    }

    static final String PREFIX = "/rollcall/v1/";
    static final String PHOTO_PREFIX = PREFIX + "photo/";

    private static final int MAX_LENGTH = 200;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    static RequestPath parse(String method, String path) {
        if (path.length() > MAX_LENGTH || !path.startsWith(PREFIX)) {
            return none(Answers.notFound());
        }
        if (path.startsWith(PHOTO_PREFIX)) {
            var token = path.substring(PHOTO_PREFIX.length());
            if (TOKEN.matcher(token).matches()) {
                return found(method, "PUT", Operation.PHOTO, token);
            }
        }
        int slash = path.indexOf('/', PREFIX.length());
        if (slash < 0) {
            return none(Answers.notFound());
        }
        var sn = path.substring(PREFIX.length(), slash);
        if (!Fields.IDENTIFIER.matcher(sn).matches()) {
            return none(Answers.notFound());
        }
        return switch (path.substring(slash + 1)) {
            case "hello" -> found(method, "POST", Operation.HELLO, sn);
            case "beat" -> found(method, "POST", Operation.BEAT, sn);
            case "result" -> found(method, "POST", Operation.RESULT, sn);
            case "punch" -> found(method, "POST", Operation.PUNCH, sn);
            default -> none(Answers.notFound());
        };
    }

    private static RequestPath found(String method, String wanted, Operation operation, String subject) {
        return method.equals(wanted)
                ? new RequestPath(operation, subject, null)
                : none(Answers.methodNotAllowed(wanted));
    }

    private static RequestPath none(DeviceResponse answer) {
        return new RequestPath(Operation.HELLO, "", answer);
    }
}
