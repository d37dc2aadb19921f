package dev.rollcall.domain.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Frames of devices, made fit to be stored: whatever may be a person's name or number, a picture, or something secret
 * becomes {@value #STARS}, all of it. Stricter than {@link MaskedBytes}, whose bytes are kept anyway: here nothing else is.
 *
 * <p>No machine knows every name. Covered are all characters outside of ASCII in whatever encoding, long runs of digits,
 * long words, and whatever stands under a name that tells of people or secrets; protocols leave the rest out themselves.
 */
public final class FrameMask {
    private static final String STARS = "***";
    private static final String MORE = "…";

    private static final String PERSONAL =
            "name|nick|user|card|idno|id_no|cert|phone|mobile|tel|mail|addr|photo|pic|image"
                    + "|img|feature|template|tmp|content|birth|nation|gender|sex|bank|wechat|openid";
    private static final String SECRET = "pass|pwd|secret|token|sign|sig|key|nonce|auth";

    /** Numbers of identity cards, phones, banks; digits of one may be apart. */
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("[0-9]{11,}[Xx]?"),
            Pattern.compile("(?<![0-9])[0-9]{6}[ -][0-9]{8}[ -]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])"),
            Pattern.compile("(?<![0-9])1[0-9]{2}[ -][0-9]{4}[ -][0-9]{4}(?![0-9])"));

    /** Pictures, signatures, tokens. */
    private static final Pattern LONG_WORDS = Pattern.compile("[A-Za-z0-9+/=_\\\\-]{40,}");

    private static final List<Pattern> OUTSIDE_OF_ASCII = List.of(
            Pattern.compile("[\\x80-\\xff]+"),
            Pattern.compile("(?:\\\\u[0-9a-fA-F]{4})+"),
            Pattern.compile("(?:&#x?[0-9a-fA-F]{2,6};)+"),
            Pattern.compile("(?:%[0-9a-fA-F]{2})+"));

    /** In what is no text, single bytes above 7f mean nothing. */
    private static final Pattern FOREIGN_WORDS = Pattern.compile("[\\x80-\\xff]{4,}");

    private static final Pattern BEGUN = Pattern.compile("[^\\s\",:{}\\[\\]&=]+\\z");

    private static final Pattern KEY = Pattern.compile("(?i)(?<![\\w.-])[\\w.-]{0,40}(?:" + PERSONAL + "|" + SECRET
            + ")[\\w.-]{0,40}\\\\*[\"']?\\s{0,8}[:=]\\s{0,8}");

    private final String said;
    private final BitSet covered = new BitSet();

    private FrameMask(byte[] bytes) {
        said = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /**
     * A text: JSON, rows of a terminal, words of a protocol. Ends where something begins that is none.
     *
     * @param cut whether more followed, so that a word or number at the end may be only begun
     * @return ASCII, but for an ellipsis at its end where it is not all
     */
    public static String text(byte[] bytes, boolean cut) {
        var end = endOfText(bytes);
        var mask = new FrameMask(java.util.Arrays.copyOf(bytes, end));
        NUMBERS.forEach(mask::cover);
        OUTSIDE_OF_ASCII.forEach(mask::cover);
        mask.cover(LONG_WORDS);
        mask.coverValues();
        var more = cut || end < bytes.length;
        if (more) {
            mask.cover(BEGUN);
        }
        return mask.starred() + (more ? MORE : "");
    }

    /** Anything else, as two digits a byte; covered ones are {@code **}. */
    public static String hex(byte[] bytes, boolean cut) {
        var mask = new FrameMask(bytes);
        NUMBERS.forEach(mask::cover);
        mask.cover(LONG_WORDS);
        mask.cover(FOREIGN_WORDS);
        mask.coverValues();
        var pairs = new ArrayList<String>(bytes.length);
        for (var i = 0; i < bytes.length; i++) {
            pairs.add(mask.covered.get(i) ? "**" : HexFormat.of().toHexDigits(bytes[i]));
        }
        return String.join(" ", pairs) + (cut ? MORE : "");
    }

    private static int endOfText(byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            var each = bytes[i];
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' || each == 0x7f) {
                return i;
            }
        }
        return bytes.length;
    }

    private void cover(Pattern pattern) {
        var found = pattern.matcher(said);
        while (found.find()) {
            covered.set(found.start(), found.end());
        }
    }

    private void coverValues() {
        var key = KEY.matcher(said);
        for (var from = 0; from < said.length() && key.find(from); ) {
            var value = key.end();
            var end = new FrameValue(
                            said, value, said.substring(key.start(), value).contains("="))
                    .end();
            covered.set(value, end);
            from = Math.max(end, value);
        }
    }

    private String starred() {
        var out = new StringBuilder(said.length());
        for (var i = 0; i < said.length(); ) {
            if (covered.get(i)) {
                out.append(STARS);
                i = covered.nextClearBit(i);
            } else {
                out.append(said.charAt(i++));
            }
        }
        return out.toString();
    }
}
