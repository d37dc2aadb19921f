package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Locale;

/** The dialog behind {@code ?}: the keys that work on the page now. */
public final class KeyHelp extends Dialog {
    public KeyHelp(Component page) {
        setHeaderTitle(Labels.text("keys.title"));
        var list = new DescriptionList();
        list.addClassName("key-help");
        Keys.below(page).forEach(hint -> {
            var key = new Span(name(hint.key()));
            key.addClassName("key");
            list.add(new DescriptionList.Term(key), new DescriptionList.Description(hint.label()));
        });
        add(list);
        getFooter().add(new Button(Labels.text("keys.close"), e -> close()));
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
