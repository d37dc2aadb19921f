package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Single keys for people who decide forty times an hour: J and K, Enter, A, R, /, ?.
 *
 * <p>A key never fires while somebody types into a field or a dialog lies above the view; {@code
 * /rollcall/shell.js} sees to that in the browser. The topmost visible component that knows a key
 * gets it. {@code ?} lists the keys of the view with their labels.
 */
public final class Keys {
    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private final Component host;

    /** A key and what it does, for the help. */
    public record Hint(String key, String label) {}

    private record Binding(Hint hint, Runnable action) {}

    private Keys(Component host) {
        this.host = host;
        host.getElement()
                .addEventListener(
                        "rollcall-key", event -> fire(event.getEventData().getString("event.detail.key")))
                .addEventData("event.detail.key");
    }

    /** The keys of a component, as long as it is on the page. */
    public static Keys of(Component host) {
        var known = ComponentUtil.getData(host, Keys.class);
        if (known != null) {
            return known;
        }
        var keys = new Keys(host);
        ComponentUtil.setData(host, Keys.class, keys);
        return keys;
    }

    /**
     * Binds a key.
     *
     * @param key as {@code KeyboardEvent.key} names it, letters in lower case: "j", "Enter", "?"
     * @param label what it does, for the help
     */
    public Keys bind(String key, String label, Runnable action) {
        bindings.put(key, new Binding(new Hint(key, label), action));
        host.getElement().setAttribute("data-keys", String.join(" ", bindings.keySet()));
        return this;
    }

    /** Every key bound in a component and below it, in page order. */
    public static Stream<Hint> below(Component root) {
        var own = ComponentUtil.getData(root, Keys.class);
        var here = own == null
                ? Stream.<Hint>empty()
                : own.bindings.values().stream().map(Binding::hint);
        return Stream.concat(here, root.getChildren().flatMap(Keys::below));
    }

    private void fire(String key) {
        var binding = bindings.get(key);
        if (binding != null) {
            binding.action().run();
        }
    }
}
