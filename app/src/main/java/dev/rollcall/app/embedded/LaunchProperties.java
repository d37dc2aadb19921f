package dev.rollcall.app.embedded;

import dev.rollcall.app.startup.ProcessRole;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the product keeps its data, which servers it brings along and what a start says and shows.
 *
 * @param data directory of everything that must survive a restart; relative to the working directory
 * @param roles what this process does for the product
 * @param embedded which servers run inside or beside this process
 * @param startup what a start prints and when it ends
 * @param demo whether made-up people, projects and devices are there
 */
@ConfigurationProperties("rollcall")
public record LaunchProperties(
        @DefaultValue(".data") Path data,
        @DefaultValue({"web", "bridge", "worker"}) Set<ProcessRole> roles,
        @DefaultValue Embedded embedded,
        @DefaultValue Startup startup,
        @DefaultValue Demo demo) {

    /**
     * @param database start the bundled MariaDB; otherwise {@code spring.datasource.*} is used
     * @param objectStore start the bundled S3 server; otherwise {@code rollcall.storage.*} is used
     * @param binaries where the database's programs are unpacked; inside {@code data} when absent
     */
    public record Embedded(
            @DefaultValue("true") boolean database,
            @DefaultValue("true") boolean objectStore,
            @Nullable Path binaries) {}

    /**
     * @param console progress and the table of addresses on standard output
     * @param rehearsal stop as soon as the first page has been looked at
     * @param began when the person pressed return, in milliseconds since 1970; the process's start when absent
     */
    public record Startup(
            @DefaultValue("false") boolean console,
            @DefaultValue("false") boolean rehearsal,
            @Nullable Long began) {}

    /** @param enabled whether the demo's data are loaded and its site keeps punching */
    public record Demo(@DefaultValue("false") boolean enabled) {}
}
