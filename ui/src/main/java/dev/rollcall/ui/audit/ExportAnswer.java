package dev.rollcall.ui.audit;

import dev.rollcall.domain.audit.AuditExport;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** Streams a signed export, or says why there is none. */
public final class ExportAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(ExportAnswer.class);

    private ExportAnswer() {}

    public static void send(Outcome<AuditExport> outcome, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (outcome.why().isPresent()) {
            say(response, outcome.why().get());
            return;
        }
        var export = outcome.result().orElseThrow();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + '"');
        try {
            export.writeTo(response.getOutputStream());
        } catch (ClientAbortException gone) {
            LOG.debug("an export was broken off by the browser", gone);
        }
    }

    /** In both languages: no screen says here which one is read. */
    private static void say(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .print(Refusals.sentence(Labels.CHINESE, refusal) + "\n" + Refusals.sentence(Labels.ENGLISH, refusal));
    }
}
