package dev.rollcall.ui.approval.print;

import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.PrintOut;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestPrints;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.document.FileHeaders;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 打印审批单: the form of one request as PDF, for who may read the request. */
@Controller
class PrintRoute {
    private static final Logger LOG = LoggerFactory.getLogger(PrintRoute.class);

    private final RequestPrints prints;
    private final AccountService accounts;
    private final ProjectService projects;
    private final PrintAddress address;
    private final Map<RequestKind, PrintedParts> parts;

    PrintRoute(
            RequestPrints prints,
            AccountService accounts,
            ProjectService projects,
            PrintAddress address,
            List<PrintedParts> parts) {
        this.prints = prints;
        this.accounts = accounts;
        this.projects = projects;
        this.address = address;
        this.parts = parts.stream().collect(Collectors.toMap(PrintedParts::kind, Function.identity()));
    }

    @GetMapping("/" + PrintLink.PATH + "{id}")
    void print(@PathVariable String id, Principal reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var caller = accounts.caller(reader.getName());
        var outcome = caller.flatMap(each -> parsed(id).map(requestId -> prints.print(each, requestId)))
                .orElseGet(() -> Outcome.<PrintOut>refused("REQUEST_NOT_FOUND"));
        if (outcome.why().isPresent()) {
            say(response, outcome.why().get());
            return;
        }
        var print = outcome.result().orElseThrow();
        var pdf = FormPdf.of(content(caller.orElseThrow(), print, request), print.form());
        try {
            FileHeaders.pdf(
                    Labels.text("print.fileName", print.story().request().requestNo()), pdf.length, response);
            response.getOutputStream().write(pdf);
        } catch (ClientAbortException gone) {
            LOG.debug("a print was broken off by the browser", gone);
        }
    }

    private FormContent content(Caller caller, PrintOut print, HttpServletRequest request) {
        var about = print.story().request();
        return FormWords.of(
                print,
                projects.project(caller, about.projectId()),
                Optional.ofNullable(parts.get(about.kind())).flatMap(own -> own.parts(caller, about.id())),
                address.ofCheck(print.form().code(), request));
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noRequest) {
            return Optional.empty();
        }
    }

    /** In both languages: no screen says here which one is read. */
    private static void say(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .print(Refusals.sentence(Labels.CHINESE, refusal) + "\n" + Refusals.sentence(Labels.ENGLISH, refusal));
    }
}
