package dev.rollcall.ui.audit;

import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.audit.AuditExport;
import dev.rollcall.domain.audit.AuditExports;
import dev.rollcall.domain.audit.ExportScope;
import dev.rollcall.domain.shared.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signed exports of a project by days; one out of reach and one that does not exist look alike. */
@Controller
class AuditExportRoute {
    static final String PATH = "audit/export";

    private final AuditExports exports;
    private final AccountService accounts;

    AuditExportRoute(AuditExports exports, AccountService accounts) {
        this.exports = exports;
        this.accounts = accounts;
    }

    @GetMapping("/" + PATH)
    void export(
            @RequestParam long project,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String process,
            Principal reader,
            HttpServletResponse response)
            throws IOException {
        var scope = new ExportScope(project, from, to, process.isBlank() ? null : process);
        var outcome = accounts.caller(reader.getName())
                .map(caller -> exports.prepare(caller, scope))
                .orElseGet(() -> Outcome.<AuditExport>refused("PROJECT_NOT_FOUND"));
        ExportAnswer.send(outcome, response);
    }
}
