package dev.rollcall.ui.shell;

import com.vaadin.flow.component.UI;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a person sets for themselves; kept by the browser, so that it holds before they sign in. */
final class Preferences {
    static final String LANGUAGE_COOKIE = "rollcall-language";

    private Preferences() {}

    /** Languages of the screens. */
    enum Language {
        CHINESE(Labels.CHINESE),
        ENGLISH(Labels.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        String label() {
            return Labels.of("language", this);
        }

        /** That of the screen somebody looks at. */
        static Language of(Locale locale) {
            return ENGLISH.locale.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
        }

        void apply() {
            UI.getCurrent()
                    .getPage()
                    .executeJs(
                            "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax';"
                                    + "location.reload()",
                            LANGUAGE_COOKIE,
                            locale.getLanguage());
        }
    }

    /** Light, dark, or as the computer has it. */
    enum Look {
        SYSTEM,
        LIGHT,
        DARK;

        String label() {
            return Labels.of("look", this);
        }

        /** Asks the browser, which alone knows. */
        static void chosen(Consumer<Look> then) {
            UI.getCurrent()
                    .getPage()
                    .executeJs("return window.rollcall.chosenLook()")
                    .then(String.class, name -> then.accept(of(name)));
        }

        private static Look of(String name) {
            return Arrays.stream(values())
                    .filter(look -> look.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(SYSTEM);
        }

        void apply() {
            UI.getCurrent().getPage().executeJs("window.rollcall.look($0)", name().toLowerCase(Locale.ROOT));
        }
    }

    static String roles(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .map(role -> Labels.of("role", role))
                .collect(Collectors.joining(Labels.text("list.comma")));
    }

    /** Two characters for the round face: 李演四 is 演四, as colleagues would call him. */
    static String shortName(Caller caller) {
        var name = caller.displayName();
        var length = name.codePointCount(0, name.length());
        return length <= 2 ? name : name.substring(name.offsetByCodePoints(0, length - 2));
    }
}
