package dev.rollcall.storage.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the files lie.
 *
 * @param endpoint scheme, host and port of the store, without a path
 * @param bucket made at the first upload unless it exists
 * @param region as the store names it; stores without regions take any
 * @param connectTimeout how long a store may take to accept a connection
 * @param answerTimeout how long a store may be silent before it counts as away
 */
@Validated
@ConfigurationProperties("rollcall.storage")
public record StorageProperties(
        @NotNull URI endpoint,

        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
        String bucket,

        @NotBlank String accessKey,
        @NotBlank String secretKey,
        @DefaultValue("us-east-1") @NotBlank String region,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration answerTimeout) {

    @Override
    public String toString() {
        return "StorageProperties[endpoint=%s, bucket=%s, region=%s, accessKey=***, secretKey=***]"
                .formatted(endpoint, bucket, region);
    }
}
