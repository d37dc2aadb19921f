package dev.rollcall.ui.approval.print;

import dev.rollcall.domain.approval.RequestPrints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where a QR code leads: whoever holds the paper needs no account to learn whether it is true, and learns no more. A
 * page of its own without any script, since phones come here.
 */
@Controller
public class CheckRoute {
    /** Reached without an account. */
    public static final String PATH = "/check/";

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> HEADERS =
            Map.of("Content-Security-Policy", POLICY, "X-Robots-Tag", "noindex", "Referrer-Policy", "no-referrer");

    private final RequestPrints prints;
    private final CheckLimit limit;

    CheckRoute(RequestPrints prints, CheckLimit limit) {
        this.prints = prints;
        this.limit = limit;
    }

    @GetMapping(PATH + "{code}")
    void check(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!limit.allows(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            answer(response, HttpStatus.TOO_MANY_REQUESTS, CheckPage.tooMany());
            return;
        }
        var found = prints.check(code);
        answer(
                response,
                found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                found.map(CheckPage::of).orElseGet(CheckPage::unknown));
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String page) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        HEADERS.forEach(response::setHeader);
        response.getWriter().print(page);
    }
}
