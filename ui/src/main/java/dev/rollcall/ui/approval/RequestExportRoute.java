package dev.rollcall.ui.approval;

import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.approval.RequestExports;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.audit.AuditExport;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.audit.ExportAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Signed exports of what an auditor's list shows; its address carries the same conditions as the list's. */
@Controller
class RequestExportRoute {
    private static final String PATH = "audit/export/requests";

    private final RequestExports exports;
    private final AccountService accounts;

    RequestExportRoute(RequestExports exports, AccountService accounts) {
        this.exports = exports;
        this.accounts = accounts;
    }

    /** For the list in that state. */
    static String address(RequestListState state) {
        var conditions = state.withChosen(null).parameters().getQueryString();
        return conditions.isEmpty() ? PATH : PATH + "?" + conditions;
    }

    @GetMapping("/" + PATH)
    void export(HttpServletRequest request, Principal reader, HttpServletResponse response) throws IOException {
        var state = RequestListState.of(
                QueryParameters.fromString(Objects.requireNonNullElse(request.getQueryString(), "")));
        ExportAnswer.send(
                accounts.caller(reader.getName())
                        .map(caller -> exports.prepare(caller, state.query(Scope.REACH, null)))
                        .orElseGet(() -> Outcome.<AuditExport>refused("EXPORT_NOT_YOURS")),
                response);
    }
}
