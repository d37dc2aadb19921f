package dev.rollcall.ui.approval;

import java.util.Optional;
import java.util.UUID;

/** Where a request is read; the address remembers the list it was opened from. */
public final class RequestAddress {
    static final String PATH = "requests";
    static final String LIST = "list";

    private RequestAddress() {}

    /** @param list path of a menu entry, to which the page leads back */
    public static String of(UUID requestId, String list) {
        return PATH + "/" + requestId + "?" + LIST + "=" + list.replace('/', '.');
    }

    static String of(UUID requestId, String list, RequestListState from) {
        var query = from.withChosen(null).parameters().getQueryString();
        return of(requestId, list) + (query.isEmpty() ? "" : "&" + query);
    }

    static String list(String parameter) {
        return parameter.replace('.', '/');
    }

    /** Empty for what is no request's id. */
    public static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noRequest) {
            return Optional.empty();
        }
    }
}
