package dev.rollcall.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.notice.NoticeKind;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An e-mail without a word for what happened would hold up all that come after it. */
class MailWordsTest {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @EnumSource
    void every_notice_can_be_told_by_e_mail_in_both_languages(NoticeKind kind) {
        for (var language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(ResourceBundle.getBundle("rollcall/mail", language, EXACTLY)
                            .getString("kind." + kind))
                    .isNotBlank();
        }
    }
}
