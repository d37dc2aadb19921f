package dev.rollcall.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.rule.BackfillRefusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalSentencesTest {
    private static final Pattern CODE = Pattern.compile("(?:refused|Refusal\\.of|refuse)\\(\\s*\"([A-Z_]+)\"");
    private static final Pattern EITHER = Pattern.compile("\\? \"([A-Z_]+)\" : \"([A-Z_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_code_a_service_can_refuse_with_has_a_sentence_and_no_sentence_is_left_over(String language) {
        assertThat(sentences(language)).isEqualTo(codes());
    }

    private static Set<String> sentences(String language) {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                RefusalSentencesTest.class.getResourceAsStream("/rollcall/refusals_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .map(key -> key.substring("refusal.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes() {
        var codes = new TreeSet<String>();
        Arrays.stream(BackfillRefusal.values()).map(Enum::name).forEach(codes::add);
        // Adapters refuse too, where they alone can judge: the engine's module reads decision tables.
        sources("src/main/java").forEach(source -> add(source, codes));
        sources("../processes/src/main/java").forEach(source -> add(source, codes));
        return codes;
    }

    private static void add(String source, Set<String> codes) {
        CODE.matcher(source).results().map(found -> found.group(1)).forEach(codes::add);
        if (source.contains("Outcome.refused(")) {
            EITHER.matcher(source).results().forEach(found -> {
                codes.add(found.group(1));
                codes.add(found.group(2));
            });
        }
    }

    private static List<String> sources(String directory) {
        try (var files = Files.walk(Path.of(directory))) {
            var sources = new ArrayList<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
