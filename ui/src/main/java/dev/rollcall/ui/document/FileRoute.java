package dev.rollcall.ui.document;

import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.DocumentStoreUnavailable;
import dev.rollcall.domain.document.FileContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands a stored file to who may read its owner; unknown and not allowed look alike. The bytes go
 * through as a stream.
 */
@Controller
class FileRoute {
    private static final Logger LOG = LoggerFactory.getLogger(FileRoute.class);

    private final DocumentService documents;
    private final AccountService accounts;

    FileRoute(DocumentService documents, AccountService accounts) {
        this.documents = documents;
        this.accounts = accounts;
    }

    @GetMapping("/" + FileAddress.PATH + "{id}")
    void read(@PathVariable String id, Principal reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var found = parsed(id).flatMap(each -> content(reader, each));
            if (found.isEmpty()) {
                FileAnswers.notHere(response);
                return;
            }
            try (var stream = found.get().stream()) {
                FileHeaders.write(found.get().card(), request.getParameter(FileAddress.SAVE) != null, response);
                stream.transferTo(response.getOutputStream());
            }
        } catch (ClientAbortException gone) {
            LOG.debug("a download was broken off by the browser", gone);
        } catch (DocumentStoreUnavailable away) {
            LOG.warn("object store away while a file was read", away);
            FileAnswers.storeAway(response);
        }
    }

    private Optional<FileContent> content(Principal reader, UUID id) {
        return accounts.caller(reader.getName()).flatMap(caller -> documents.open(caller, id));
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noFile) {
            return Optional.empty();
        }
    }
}
