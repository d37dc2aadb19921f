package dev.rollcall.ui.approval.print;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a QR code has to say so that a phone elsewhere finds the way: the product's own address, if it was told any. */
@Component
class PrintAddress {
    private final String link;

    PrintAddress(@Value("${rollcall.notice.link:}") String link) {
        this.link = link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
    }

    /** @param request whose way here is taken for the way of others while nothing was set */
    String ofCheck(String code, HttpServletRequest request) {
        var base = link.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : link;
        return base + CheckRoute.PATH + code;
    }
}
