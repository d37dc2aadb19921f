package dev.rollcall.app.secrets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How secrets are kept.
 *
 * @param fieldEncryption false writes numbers of people in clear from now on; what was encrypted stays readable
 * @param masterKeyFile file with 32 random bytes in Base64, readable by its owner alone; with the embedded database it
 *     defaults to {@code secrets/master-key} of the data directory and is made at the first start
 */
@ConfigurationProperties("rollcall.secrets")
record SecretsProperties(
        @DefaultValue("true") boolean fieldEncryption,
        @Nullable Path masterKeyFile) {}
