package dev.rollcall.ui.shell.words;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Offers {@link Labels} to the framework, for the few places where it asks by itself. */
@Component
class RollcallI18n implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Labels.CHINESE, Labels.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Labels.text(locale, key, params);
    }
}
