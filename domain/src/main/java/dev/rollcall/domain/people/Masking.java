package dev.rollcall.domain.people;

/** The one mask rule of the product (C21, R37, R162); also for foreign or legacy text that is no valid number. */
public final class Masking {
    private Masking() {}

    /** Identity number: first 6 + 8 stars + last 4; any other length keeps one character at each end. */
    public static String idNumber(String text) {
        return text.length() == 18 ? keep(text, 6, 4) : keep(text, 1, 1);
    }

    /** Phone: first 3 + 4 stars + last 4; any other length keeps one character at each end. */
    public static String phone(String text) {
        return text.length() == 11 ? keep(text, 3, 4) : keep(text, 1, 1);
    }

    /** Bank card: 4 stars + last 4, whatever its length, so that the mask does not tell the bank. */
    public static String bankCard(String text) {
        return text.length() > 8 ? "****" + text.substring(text.length() - 4) : "****";
    }

    private static String keep(String text, int head, int tail) {
        if (text.length() <= head + tail) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
