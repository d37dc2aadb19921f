package dev.rollcall.app.demo;

import dev.rollcall.domain.project.RegionLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions of GB/T 2260 the demo lies in, from {@code demo/regions.csv}. */
@WhenDemo
@Component
class RegionLoader {
    private static final ClassPathResource REGIONS = new ClassPathResource("demo/regions.csv");

    private final JdbcClient jdbc;

    RegionLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void load() {
        try (var lines = new BufferedReader(new InputStreamReader(REGIONS.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .forEach(this::region);
        } catch (IOException e) {
            throw new UncheckedIOException("read " + REGIONS, e);
        }
    }

    private void region(String[] codeAndName) {
        var level = RegionLevel.of(codeAndName[0]);
        jdbc.sql("insert into region (code, name, level, parent_code) values (?, ?, ?, ?)")
                .params(codeAndName[0], codeAndName[1], level.name(), parent(codeAndName[0], level))
                .update();
    }

    private static @Nullable String parent(String code, RegionLevel level) {
        return switch (level) {
            case PROVINCE -> null;
            case CITY -> RegionLevel.PROVINCE.above(code);
            case COUNTY -> RegionLevel.CITY.above(code);
        };
    }
}
