package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * What was typed into a search field, as part of an address. A request number stands there as it is;
 * anything else may be somebody's name or number, so the address carries a key that only this session
 * can turn back into the text.
 */
public final class TypedText implements Serializable {
    private static final Pattern REQUEST_NUMBER = Pattern.compile("(?i)(?:BF|SC|DU)-[A-Z0-9-]{0,40}");
    private static final String KEPT = "~";
    private static final int MOST = 200;

    private final Map<String, String> kept = new LinkedHashMap<>();

    TypedText() {}

    /** @return what stands in the address; empty for a blank text */
    public static String toParameter(String text) {
        var stripped = text.strip();
        return mayBeSeen(stripped) ? stripped : ofSession().key(stripped);
    }

    /** @return the text, empty when this session never kept it */
    public static String fromParameter(String parameter) {
        return parameter.startsWith(KEPT) ? ofSession().text(parameter) : mayBeSeen(parameter) ? parameter : "";
    }

    static boolean mayBeSeen(String text) {
        return text.isEmpty() || REQUEST_NUMBER.matcher(text).matches();
    }

    String text(String key) {
        return kept.getOrDefault(key, "");
    }

    private static TypedText ofSession() {
        var session = VaadinSession.getCurrent();
        var own = session.getAttribute(TypedText.class);
        if (own == null) {
            own = new TypedText();
            session.setAttribute(TypedText.class, own);
        }
        return own;
    }

    String key(String text) {
        for (var each : kept.entrySet()) {
            if (each.getValue().equals(text)) {
                return each.getKey();
            }
        }
        if (kept.size() == MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        // Not counted: the same key in another session must not mean another text.
        var key = KEPT + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        kept.put(key, text);
        return key;
    }
}
