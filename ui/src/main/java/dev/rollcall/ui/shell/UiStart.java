package dev.rollcall.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every session its error handler, every page its language. */
@Component
class UiStart implements VaadinServiceInitListener {
    private final Incidents incidents;

    UiStart(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .setSystemMessagesProvider(info -> new ShellSystemMessages(language(VaadinRequest.getCurrent())));
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(new UiErrorHandler(incidents)));
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
    }

    private static void speak(UI ui) {
        var language = language(VaadinRequest.getCurrent());
        ui.setLocale(language);
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(Labels.text(language, "system.reconnecting"));
        lost.setDialogTextGaveUp(Labels.text(language, "system.away"));
        // The page is served before anybody knows whose it is; who listens needs its language right.
        ui.getPage()
                .executeJs(
                        "document.documentElement.lang = $0;"
                                + "const said = window.Vaadin.connectionIndicator; if (said) { said.onlineText = $1; }",
                        language.toLanguageTag(),
                        Labels.text(language, "system.online"));
    }

    // Chinese unless the person has chosen otherwise: an English browser on a Chinese site is common.
    private static Locale language(@Nullable VaadinRequest request) {
        var cookies = request == null ? null : request.getCookies();
        return Stream.of(Objects.requireNonNullElse(cookies, new Cookie[0]))
                        .anyMatch(cookie -> cookie.getName().equals(Preferences.LANGUAGE_COOKIE)
                                && cookie.getValue().equals(Labels.ENGLISH.getLanguage()))
                ? Labels.ENGLISH
                : Labels.CHINESE;
    }
}
