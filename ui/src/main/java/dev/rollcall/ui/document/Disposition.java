package dev.rollcall.ui.document;

import java.nio.charset.StandardCharsets;

/** The header that names a file for the browser, as RFC 6266 and RFC 8187 have it. */
final class Disposition {
    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private Disposition() {}

    /** Shown in place, under its name when saved. */
    static String inline(String fileName) {
        return "inline" + names(fileName);
    }

    /** Saved, never shown. */
    static String attachment(String fileName) {
        return "attachment" + names(fileName);
    }

    // The plain name is for clients that know no RFC 8187; it holds what is safe in a quoted string.
    private static String names(String fileName) {
        var plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static String encoded(String text) {
        var result = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            var sign = (char) (each & 0xff);
            if (sign < 0x80 && (Character.isLetterOrDigit(sign) || ATTR_CHARS.indexOf(sign) >= 0)) {
                result.append(sign);
            } else {
                result.append('%').append(String.format("%02X", (int) sign));
            }
        }
        return result.toString();
    }
}
