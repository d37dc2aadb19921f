package dev.rollcall.ui.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Locale;

/** What the browser says when the session is over or the server failed. */
final class ShellSystemMessages extends CustomizedSystemMessages {
    ShellSystemMessages(Locale locale) {
        setSessionExpiredNotificationEnabled(true);
        setSessionExpiredCaption(Labels.text(locale, "system.expired"));
        setSessionExpiredMessage(Labels.text(locale, "system.expiredHint"));
        setSessionExpiredURL("");
        setInternalErrorCaption(Labels.text(locale, "system.failed"));
        setInternalErrorMessage(Labels.text(locale, "system.failedHint"));
        setCookiesDisabledCaption(Labels.text(locale, "system.cookies"));
        setCookiesDisabledMessage(Labels.text(locale, "system.cookiesHint"));
    }
}
