package dev.rollcall.ui.document;

import dev.rollcall.domain.document.FileCard;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** What a browser is told about a file somebody else uploaded: its type, and that it may do nothing. */
public final class FileHeaders {
    private static final Set<String> SHOWN_IN_PLACE = Set.of("image/jpeg", "image/png", "application/pdf");
    private static final String SNIFFING = "X-Content-Type-Options";
    private static final String EMBEDDING = "Cross-Origin-Resource-Policy";
    private static final String POLICY = "Content-Security-Policy";
    private static final String PDF = "application/pdf";

    // Only our own pages may frame a file. A PDF opens in the browser's own viewer, which a sandbox would
    // keep from starting; the viewer runs no script of the file against this site.
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    private static final String VIEWER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
    private static final String SANDBOX = "; sandbox";

    private FileHeaders() {}

    static void write(FileCard file, boolean save, HttpServletResponse response) {
        var inPlace = !save && SHOWN_IN_PLACE.contains(file.mediaType());
        write(
                inPlace ? file.mediaType() : "application/octet-stream",
                file.sizeBytes(),
                inPlace ? Disposition.inline(file.fileName()) : Disposition.attachment(file.fileName()),
                inPlace && file.mediaType().equals(PDF) ? VIEWER : NOTHING + SANDBOX,
                response);
    }

    /** A PDF we made ourselves, shown in the browser's viewer. */
    public static void pdf(String fileName, long sizeBytes, HttpServletResponse response) {
        write(PDF, sizeBytes, Disposition.inline(fileName), VIEWER, response);
    }

    /** A photo a device sent: shown again for minutes without asking, by the one browser that asked. */
    public static void photo(long sizeBytes, HttpServletResponse response) {
        write("image/jpeg", sizeBytes, "inline", NOTHING + SANDBOX, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
    }

    private static void write(
            String type, long sizeBytes, String disposition, String policy, HttpServletResponse response) {
        response.setContentType(type);
        response.setContentLengthLong(sizeBytes);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(SNIFFING, "nosniff");
        response.setHeader(EMBEDDING, "same-origin");
        response.setHeader(POLICY, policy);
    }
}
