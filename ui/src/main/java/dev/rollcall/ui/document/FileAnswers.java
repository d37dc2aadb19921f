package dev.rollcall.ui.document;

import dev.rollcall.ui.shell.words.Labels;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** What a browser is told instead of a file, in both languages: no screen says here which one is read. */
public final class FileAnswers {
    private FileAnswers() {}

    /** Unknown or not for this reader; the two look alike. */
    public static void notHere(HttpServletResponse response) throws IOException {
        say(response, HttpServletResponse.SC_NOT_FOUND, "file.notHere");
    }

    /** The object store does not answer. */
    public static void storeAway(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // the browser sees a broken download; there is nobody left to tell
        }
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "file.storeAway");
    }

    private static void say(HttpServletResponse response, int status, String label) throws IOException {
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().print(Labels.text(Labels.CHINESE, label) + "\n" + Labels.text(Labels.ENGLISH, label));
    }
}
