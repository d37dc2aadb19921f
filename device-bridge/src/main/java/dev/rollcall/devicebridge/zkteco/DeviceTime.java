package dev.rollcall.devicebridge.zkteco;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Times as terminals write them: local, to the second, without offset. */
final class DeviceTime {
    /** As in a row or a command. */
    static final DateTimeFormatter IN_A_ROW =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter IN_A_NAME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private DeviceTime() {}

    /** Between 1970 and 2199. */
    static LocalDateTime inRow(String text) throws Malformed {
        return read(text, IN_A_ROW, "FIELD_INVALID:time");
    }

    /** The same in the name of a photo. */
    static LocalDateTime inName(String text) throws Malformed {
        return read(text, IN_A_NAME, "PHOTO_NAME");
    }

    private static LocalDateTime read(String text, DateTimeFormatter format, String reason) throws Malformed {
        try {
            var time = LocalDateTime.parse(text, format);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw new Malformed(reason);
    }
}
