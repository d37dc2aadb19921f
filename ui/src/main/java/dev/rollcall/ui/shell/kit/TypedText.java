package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was typed into a search field, as part of an address. A request number stands there as it is;
 * anything else may be somebody's name or number, so the address carries a key that only this session
 * can turn back into the text.
 */
public final class TypedText implements Serializable {
    private static final Pattern REQUEST_NUMBER = Pattern.compile("[A-Za-z]{2}-[A-Za-z0-9-]{0,40}");
    private static final String KEPT = "~";
    private static final int MOST = 200;

    private final Map<String, String> kept = new LinkedHashMap<>();

    private TypedText() {}

    /** @return what stands in the address; empty for a blank text */
    public static String toParameter(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || REQUEST_NUMBER.matcher(stripped).matches()) {
            return stripped;
        }
        return ofSession().key(stripped);
    }

    /** @return the text, empty when this session never kept it */
    public static String fromParameter(String parameter) {
        if (!parameter.startsWith(KEPT)) {
            return REQUEST_NUMBER.matcher(parameter).matches() ? parameter : "";
        }
        return ofSession().kept.getOrDefault(parameter, "");
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

    private String key(String text) {
        for (var each : kept.entrySet()) {
            if (each.getValue().equals(text)) {
                return each.getKey();
            }
        }
        if (kept.size() == MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        var key = KEPT + Long.toString(System.nanoTime() & Long.MAX_VALUE, 36);
        kept.put(key, text);
        return key;
    }
}
