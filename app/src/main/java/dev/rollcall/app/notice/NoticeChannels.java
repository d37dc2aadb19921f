package dev.rollcall.app.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.domain.notice.NoticeAddresses;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Opens the ways that are set. */
@Configuration(proxyBeanMethods = false)
class NoticeChannels {

    @Bean
    @ConditionalOnProperty("rollcall.notice.mail-from")
    NoticeChannel mailChannel(
            NoticeProperties settings, ObjectProvider<JavaMailSender> sender, NoticeAddresses addresses) {
        var smtp = sender.getIfAvailable();
        if (smtp == null) {
            throw new IllegalStateException("rollcall.notice.mail-from needs spring.mail.host");
        }
        return new MailChannel(smtp, addresses, Objects.requireNonNull(settings.mailFrom()), settings.link());
    }

    @Bean
    @ConditionalOnProperty("rollcall.notice.webhook-url")
    NoticeChannel webhookChannel(NoticeProperties settings, ObjectMapper json, Clock clock) {
        return new WebhookChannel(
                Objects.requireNonNull(settings.webhookUrl()),
                Objects.requireNonNull(settings.webhookSecret()),
                settings.webhookTimeout(),
                json,
                clock);
    }
}
