package dev.rollcall.devicebridge.message;

import org.jspecify.annotations.Nullable;

/** How failures are logged: by type, since a database likes to quote the row in its message. */
public final class Failures {
    private static final int DEEPEST = 6;

    private Failures() {}

    public static String chain(Throwable failure) {
        var text = new StringBuilder();
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            text.append(depth == 0 ? "" : " < ").append(at.getClass().getName());
        }
        return text.toString();
    }
}
