package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.ui.shell.words.Labels;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;

/** The dialog behind {@code ?}: the keys that work on the page now. */
public final class KeyHelp extends Dialog {
    public KeyHelp(Component page) {
        setHeaderTitle(Labels.text("keys.title"));
        var list = new DescriptionList();
        list.addClassName("key-help");
        // Keys that do the same stand in one line.
        var byLabel = Keys.below(page)
                .collect(Collectors.groupingBy(Keys.Hint::label, LinkedHashMap::new, Collectors.toList()));
        byLabel.forEach((label, hints) -> {
            var term = new DescriptionList.Term();
            hints.stream().map(Keys.Hint::key).distinct().forEach(key -> term.add(keyCap(key)));
            list.add(term, new DescriptionList.Description(label));
        });
        add(list);
        getFooter().add(new Button(Labels.text("keys.close"), e -> close()));
    }

    private static Span keyCap(String key) {
        var cap = new Span(name(key));
        cap.addClassName("key");
        return cap;
    }

    /** As it stands on the keyboard. */
    private static String name(String key) {
        return switch (key) {
            case "ArrowUp" -> "↑";
            case "ArrowDown" -> "↓";
            case "ArrowLeft" -> "←";
            case "ArrowRight" -> "→";
            case "Escape" -> "Esc";
            default -> key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key;
        };
    }
}
