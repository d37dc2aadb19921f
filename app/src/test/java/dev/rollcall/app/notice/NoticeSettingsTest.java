package dev.rollcall.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.domain.notice.NoticeAddresses;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A way out of the house is open when its settings say so, and a wrong setting keeps the product from starting. */
class NoticeSettingsTest {
    private static final String SECRET = "rollcall.notice.webhook-secret=a secret of at least thirty-two characters";

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ValidationAutoConfiguration.class, MailSenderAutoConfiguration.class))
            .withUserConfiguration(Parts.class);

    @Test
    void nothing_leaves_the_house_unless_it_is_set() {
        product.run(context -> assertThat(context).doesNotHaveBean(NoticeChannel.class));
    }

    @Test
    void e_mail_needs_a_sender_and_a_server() {
        product.withPropertyValues("rollcall.notice.mail-from=rollcall@example.test", "spring.mail.host=127.0.0.1")
                .run(context -> assertThat(context).hasSingleBean(MailChannel.class));
        product.withPropertyValues("rollcall.notice.mail-from=rollcall@example.test")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("rollcall.notice.mail-from needs spring.mail.host"));
    }

    @Test
    void a_webhook_needs_a_secret_and_a_protected_way() {
        product.withPropertyValues("rollcall.notice.webhook-url=https://hook.example.test/rollcall", SECRET)
                .run(context -> assertThat(context).hasSingleBean(WebhookChannel.class));
        product.withPropertyValues("rollcall.notice.webhook-url=https://hook.example.test/rollcall")
                .run(context -> assertThat(context).hasFailed());
        product.withPropertyValues("rollcall.notice.webhook-url=http://hook.example.test/rollcall", SECRET)
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NoticeProperties.class)
    @Import(NoticeChannels.class)
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC);
        }

        @Bean
        ObjectMapper json() {
            return new ObjectMapper();
        }

        @Bean
        NoticeAddresses addresses() {
            return new Nowhere();
        }
    }

    private static final class Nowhere implements NoticeAddresses {
        @Override
        public boolean isOffered() {
            return false;
        }

        @Override
        public Optional<String> of(long accountId) {
            return Optional.empty();
        }

        @Override
        public void put(long accountId, String address, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(long accountId) {
            throw new UnsupportedOperationException();
        }
    }
}
