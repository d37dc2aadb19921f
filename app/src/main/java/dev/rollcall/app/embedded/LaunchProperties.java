package dev.rollcall.app.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the product keeps its data and which servers it brings along.
 *
 * @param data directory of everything that must survive a restart; relative to the working directory
 * @param embedded which servers run inside or beside this process
 */
@ConfigurationProperties("rollcall")
public record LaunchProperties(
        @DefaultValue(".data") Path data, @DefaultValue Embedded embedded) {

    /**
     * @param database start the bundled MariaDB; otherwise {@code spring.datasource.*} is used
     * @param objectStore start the bundled S3 server; otherwise {@code rollcall.storage.*} is used
     * @param binaries where the database's programs are unpacked; inside {@code data} when absent
     */
    public record Embedded(
            @DefaultValue("true") boolean database,
            @DefaultValue("true") boolean objectStore,
            @Nullable Path binaries) {}
}
