package dev.rollcall.app.secrets;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the keys at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretsProperties.class)
class Secrets {
    /**
     * A master key is made for an embedded, empty database alone: anywhere else a missing file is a mistake, and a fresh
     * key beside old data would only hide it.
     */
    @Bean
    KeyRing keyRing(
            SecretsProperties properties,
            JdbcClient jdbc,
            Clock clock,
            @Value("${rollcall.data:.data}") Path data,
            @Value("${rollcall.embedded.database:false}") boolean embedded) {
        var chosen = properties.masterKeyFile();
        var file = new MasterKeyFile(chosen == null ? data.resolve("secrets").resolve("master-key") : chosen);
        if (embedded && !file.exists() && KeyRing.isEmpty(jdbc)) {
            file.create();
        }
        return KeyRing.open(file.read(), jdbc, clock);
    }

    @Bean
    Envelope envelope(KeyRing keys, SecretsProperties properties) {
        return new Envelope(keys, properties.fieldEncryption());
    }
}
