package dev.rollcall.domain.device;

/**
 * What stands behind a name in a text that may be JSON, JSON within a string of JSON, or {@code name=value} of a terminal,
 * and that may end anywhere or be ill-formed.
 *
 * @param from where it begins, blanks already skipped
 * @param assigned behind {@code =} and not a colon
 */
record FrameValue(String said, int from, boolean assigned) {

    /** Behind its last character; the end of the text where it does not end. */
    int end() {
        if (from == said.length()) {
            return from;
        }
        return switch (said.charAt(from)) {
            case '"', '\'' -> quoted(from);
            case '\\' -> quotedWithin();
            case '{', '[' -> bracketed();
            default -> assigned ? until("\t\r\n&") : until(",}]\t\r\n");
        };
    }

    private int quoted(int open) {
        for (var i = open + 1; i < said.length(); i++) {
            if (said.charAt(i) == '\\') {
                i++;
            } else if (said.charAt(i) == said.charAt(open)) {
                return i + 1;
            }
        }
        return said.length();
    }

    /** A string within a string: its quotation marks have backslashes of their own. */
    private int quotedWithin() {
        var open = from;
        while (open < said.length() && said.charAt(open) == '\\') {
            open++;
        }
        if (open == said.length() || said.charAt(open) != '"') {
            return until(",}]\t\r\n");
        }
        var close = said.indexOf('"', open + 1);
        return close < 0 ? said.length() : close + 1;
    }

    private int bracketed() {
        var depth = 0;
        for (var i = from; i < said.length(); i++) {
            switch (said.charAt(i)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> i = quoted(i) - 1;
                default -> {}
            }
            if (depth <= 0) {
                return i + 1;
            }
        }
        return said.length();
    }

    private int until(String ends) {
        var i = from;
        while (i < said.length() && ends.indexOf(said.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
