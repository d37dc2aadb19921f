package dev.rollcall.domain.device;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bytes for the eye: what may be a number or a name of a person, or a picture, is covered, in the text and in the digits
 * alike. What is covered too much does no harm; whoever needs more takes a copy, which is recorded.
 */
final class MaskedBytes {
    private static final int PER_LINE = 16;

    /** @param front bytes that stay at the beginning of a match, {@code back} at its end */
    private record Rule(Pattern pattern, int front, int back) {}

    private static final List<Rule> RULES = List.of(
            // identity, phone and bank card numbers
            new Rule(Pattern.compile("(?<![0-9])[0-9]{11,19}[Xx]?(?![0-9])"), 3, 2),
            // names in whatever encoding, all but their first character
            new Rule(Pattern.compile("[\\x80-\\xff]{4,}"), 3, 0),
            new Rule(Pattern.compile("(?:\\\\u[0-9a-fA-F]{4}){2,}"), 6, 0),
            // pictures
            new Rule(Pattern.compile("[A-Za-z0-9+/=]{120,}"), 16, 0));

    private final byte[] shown;
    private final boolean[] covered;

    MaskedBytes(byte[] bytes) {
        shown = bytes.clone();
        covered = new boolean[bytes.length];
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var rule : RULES) {
            var found = rule.pattern().matcher(text);
            while (found.find()) {
                for (var i = found.start() + rule.front(); i < found.end() - rule.back(); i++) {
                    covered[i] = true;
                    shown[i] = '*';
                }
            }
        }
    }

    /** As UTF-8; control characters other than the end of a line are dots. */
    String text() {
        return new String(shown, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\n\t]]", "·");
    }

    /** Sixteen to a line, its place before them; covered ones are {@code **}. */
    String hex() {
        var hex = HexFormat.of();
        var out = new StringBuilder(shown.length * 4);
        for (var i = 0; i < shown.length; i++) {
            if (i % PER_LINE == 0) {
                out.append(i == 0 ? "" : "\n").append("%05x ".formatted(i));
            }
            out.append(' ').append(covered[i] ? "**" : hex.toHexDigits(shown[i]));
        }
        return out.toString();
    }
}
