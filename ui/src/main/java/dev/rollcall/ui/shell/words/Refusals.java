package dev.rollcall.ui.shell.words;

import dev.rollcall.domain.shared.Refusal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a refusal in the language of the screen: what is wrong, what it means, what to do. */
public final class Refusals {
    private static final String BUNDLE = "rollcall.refusals";
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Refusals() {}

    public static String sentence(Refusal refusal) {
        return sentence(Labels.locale(), refusal);
    }

    /** For who speaks off a screen, as while a file comes in. */
    public static String sentence(Locale locale, Refusal refusal) {
        var language = "en".equals(locale.getLanguage()) ? Labels.ENGLISH : Locale.CHINESE;
        try {
            var pattern =
                    ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString("refusal." + refusal.code());
            return refusal.facts().isEmpty()
                    ? pattern
                    : new MessageFormat(pattern, language)
                            .format(refusal.facts().toArray());
        } catch (MissingResourceException e) {
            LOG.warn("no sentence for refusal {} in {}", refusal.code(), language);
            return Labels.text(language, "refusal.unknown");
        }
    }
}
