package dev.rollcall.app.demo;

import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down serial numbers and keys of the demo's devices, and whom they know, the way the simulator reads them:
 * whoever writes a client of their own needs somebody to be.
 */
@WhenDemo
@Component
class DemoDeviceFiles {
    private final DemoSite demo;
    private final ProductClock clock;
    private final Path directory;

    DemoDeviceFiles(DemoSite demo, ProductClock clock, @Value("${rollcall.data:.data}") Path data) {
        this.demo = demo;
        this.clock = clock;
        this.directory = data.resolve("demo");
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        var today = SiteTime.dayOf(clock.instant());
        var sites = demo.sites();
        try {
            Files.createDirectories(directory);
            write(
                    "devices",
                    sites.stream()
                            .flatMap(site -> site.terminals().stream())
                            .map(each -> each.sn() + " " + each.keyHex() + " " + each.epoch())
                            .distinct()); // a shared gate stands on several sites
            write(
                    "people",
                    sites.stream()
                            .flatMap(site -> site.people().stream()
                                    .filter(person ->
                                            person.role() == WorkRole.LABOUR_WORKER && person.isThereOn(today))
                                    .flatMap(person -> site.terminals().stream()
                                            .map(terminal -> terminal.sn() + " " + person.personId())))
                            .distinct());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, Stream<String> lines) throws IOException {
        var file = directory.resolve(name);
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, lines.toList());
    }
}
