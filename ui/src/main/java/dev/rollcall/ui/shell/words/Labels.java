package dev.rollcall.ui.shell.words;

import com.vaadin.flow.component.UI;
import dev.rollcall.domain.shared.Refusal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks a label up in the language of the person before the screen. */
public final class Labels {
    /** The language of who has chosen none. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    public static final Locale ENGLISH = Locale.ENGLISH;

    static final String BUNDLE = "rollcall";
    private static final String REFUSALS = "rollcall.refusals";

    private static final Logger LOG = LoggerFactory.getLogger(Labels.class);

    private Labels() {}

    /** The label in the language of the current screen; Chinese where there is none. */
    public static String text(String key, Object... arguments) {
        return text(locale(), key, arguments);
    }

    /**
     * The label in a given language.
     *
     * @param arguments fill {@code {0}}, {@code {1}}…; a number is written as it is, without grouping
     *     by the pattern's own default
     * @return the key itself in exclamation marks when nobody has written the label yet: seen at once
     *     on a screen, never an exception before a user
     */
    public static String text(Locale locale, String key, Object... arguments) {
        return lookUp(BUNDLE, locale, key, arguments);
    }

    /** Whether somebody has written that label in the language of the current screen. */
    public static boolean isKnown(String key) {
        return ResourceBundle.getBundle(BUNDLE, language(locale()), NO_FALLBACK).containsKey(key);
    }

    /** What a refusal says: what is wrong, what it means, what to do. */
    public static String refusal(Refusal refusal) {
        return lookUp(
                REFUSALS, locale(), "refusal." + refusal.code(), refusal.facts().toArray());
    }

    /** The label of an enum constant: {@code prefix.CONSTANT}. No enum name ever reaches a screen. */
    public static String of(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    private static String lookUp(String bundle, Locale locale, String key, Object... arguments) {
        try {
            var pattern = ResourceBundle.getBundle(bundle, language(locale), NO_FALLBACK)
                    .getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(plain(arguments));
        } catch (MissingResourceException e) {
            LOG.warn("no label for key {} in {}", key, locale);
            return "!" + key + "!";
        }
    }

    static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? CHINESE : ui.getLocale();
    }

    private static Locale language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : Locale.CHINESE;
    }

    // "1,024" would be wrong in "2026-11 第 1024 条"; a view that wants grouping formats the figure itself.
    private static Object[] plain(Object[] arguments) {
        var texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return texts;
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
