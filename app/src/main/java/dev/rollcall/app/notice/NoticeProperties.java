package dev.rollcall.app.notice;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The ways out of the house; none is open unless it is set.
 *
 * @param link address of the user interface as its users reach it, for links in e-mails; no links when absent
 * @param mailFrom sender of e-mails; no e-mail is sent when absent
 * @param webhookUrl where events are posted to; none are when absent
 * @param webhookSecret signs what is posted; at least 32 characters
 * @param webhookTimeout how long the other side may take to answer
 */
@Validated
@ConfigurationProperties("rollcall.notice")
record NoticeProperties(
        @Nullable URI link,
        @Nullable String mailFrom,
        @Nullable URI webhookUrl,
        @Nullable String webhookSecret,
        @DefaultValue("10s") @NotNull Duration webhookTimeout) {
    private static final int SHORTEST_SECRET = 32;

    @AssertTrue(message = "rollcall.notice.webhook-url needs rollcall.notice.webhook-secret of at least 32 characters")
    boolean isSigned() {
        return webhookUrl == null || webhookSecret != null && webhookSecret.length() >= SHORTEST_SECRET;
    }

    @AssertTrue(message = "rollcall.notice.webhook-url must be https, or http on this very machine")
    boolean isProtected() {
        return webhookUrl == null
                || "https".equals(webhookUrl.getScheme())
                || "http".equals(webhookUrl.getScheme()) && isHere(webhookUrl.getHost());
    }

    private static boolean isHere(@Nullable String host) {
        return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
    }

    @Override
    public String toString() {
        return "NoticeProperties[link=%s, mailFrom=%s, webhookUrl=%s, webhookSecret=***]"
                .formatted(link, mailFrom, webhookUrl);
    }
}
