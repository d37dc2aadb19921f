package dev.rollcall.app.shared;

/** Text a person typed, for LIKE: found anywhere, its own % and _ mean themselves. */
public final class LikePattern {
    private LikePattern() {}

    /** Escaped by the backslash, the default of MySQL and MariaDB. */
    public static String anywhere(String typed) {
        return "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
