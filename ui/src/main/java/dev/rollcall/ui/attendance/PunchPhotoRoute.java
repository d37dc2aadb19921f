package dev.rollcall.ui.attendance;

import dev.rollcall.domain.account.AccountService;
import dev.rollcall.domain.attendance.PhotoContent;
import dev.rollcall.domain.attendance.PhotoKey;
import dev.rollcall.domain.attendance.PunchPhotos;
import dev.rollcall.domain.document.DocumentStoreUnavailable;
import dev.rollcall.ui.document.FileAnswers;
import dev.rollcall.ui.document.FileHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Streams the photo of a punch to who may see the punch; unknown and not allowed look alike. */
@Controller
class PunchPhotoRoute {
    private static final Logger LOG = LoggerFactory.getLogger(PunchPhotoRoute.class);
    private static final String PATH = "punch-photos/";

    private final PunchPhotos photos;
    private final AccountService accounts;

    PunchPhotoRoute(PunchPhotos photos, AccountService accounts) {
        this.photos = photos;
        this.accounts = accounts;
    }

    /** Relative to the product's root. */
    static String address(PhotoKey key) {
        return PATH + key;
    }

    @GetMapping("/" + PATH + "{key}")
    void read(@PathVariable String key, Principal reader, HttpServletResponse response) throws IOException {
        try {
            var found = PhotoKey.parse(key).flatMap(each -> content(reader, each));
            if (found.isEmpty()) {
                FileAnswers.notHere(response);
                return;
            }
            try (var stream = found.get().stream()) {
                FileHeaders.photo(found.get().sizeBytes(), response);
                stream.transferTo(response.getOutputStream());
            }
        } catch (ClientAbortException gone) {
            LOG.debug("a photo was broken off by the browser", gone);
        } catch (DocumentStoreUnavailable away) {
            LOG.warn("object store away while a photo was read", away);
            FileAnswers.storeAway(response);
        }
    }

    private Optional<PhotoContent> content(Principal reader, PhotoKey key) {
        return accounts.caller(reader.getName()).flatMap(caller -> photos.open(caller, key));
    }
}
