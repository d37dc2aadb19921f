package dev.rollcall.ui.shell.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.device.DeviceWire;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.kit.StepTimeline;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern CHINESE_LITERAL = Pattern.compile("\"[^\"\n]*\\p{IsHan}[^\"\n]*\"");
    // A literal handed to something that shows it: new Button("Save"), setText("Save"), setHeader("Name").
    private static final Pattern SHOWN_LITERAL = Pattern.compile(
            "(?:new (?:Button|NativeButton|Span|Div|H[1-6]|Paragraph|Anchor|\\w+Field|ViewHead|EmptyState|StatusChip)"
                    + "|set(?:Text|Label|Placeholder|Header|HeaderTitle|Title|AriaLabel|HelperText|ErrorMessage|PageTitle)"
                    + "|PageTitle)\\(\\s*\"\\p{L}[^\"]*\"");
    private static final Pattern USED = Pattern.compile("Labels\\.text\\(\\s*(?:locale, )?\"([\\w.]+)\"");

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("zh"));
    }

    @Test
    void both_languages_take_the_same_arguments() throws IOException {
        var zh = properties("zh");
        var en = properties("en");
        for (var key : zh.stringPropertyNames()) {
            assertThat(arguments(en.getProperty(key, ""))).as(key).isEqualTo(arguments(zh.getProperty(key)));
        }
    }

    @Test
    void no_screen_carries_its_own_words() throws IOException {
        var found = new ArrayList<String>();
        for (var source : sources()) {
            var code = COMMENT.matcher(Files.readString(source)).replaceAll("");
            for (var pattern : List.of(CHINESE_LITERAL, SHOWN_LITERAL)) {
                pattern.matcher(code).results().forEach(hit -> found.add(source.getFileName() + ": " + hit.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_key_a_screen_names_exists() throws IOException {
        var known = keys("zh");
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            USED.matcher(Files.readString(source))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(key -> !key.endsWith(".") && !known.contains(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_constant_shown_on_a_screen_has_a_word() {
        assertWords("role", Role.values());
        assertWords("project.status", ProjectStatus.values());
        assertWords("menu", MenuEntry.values());
        assertWords("step", StepTimeline.State.values());
    }

    @Test
    void every_setting_of_a_protocol_and_every_choice_has_a_word() {
        for (var wire : DeviceWire.values()) {
            for (var setting : wire.settings()) {
                var key = "device.setting." + setting.name();
                assertThat(Labels.text(key)).doesNotContain("!");
                for (var choice : setting.choices()) {
                    assertThat(Labels.text(key + "." + choice)).doesNotContain("!");
                }
            }
        }
    }

    @Test
    void a_refusal_is_said_with_its_facts() {
        assertThat(Labels.refusal(Refusal.of("ALREADY_APPROVED", "李演四", "10:03:12")))
                .contains("李演四")
                .contains("10:03:12");
    }

    @Test
    void a_missing_label_shows_itself_and_breaks_nothing() {
        assertThat(Labels.text("no.such.key")).isEqualTo("!no.such.key!");
    }

    private static void assertWords(String prefix, Enum<?>... constants) {
        for (var constant : constants) {
            assertThat(Labels.of(prefix, constant)).isNotBlank().doesNotContain("!");
            assertThat(Labels.text(Labels.ENGLISH, prefix + "." + constant.name()))
                    .doesNotContain("!");
        }
    }

    private static TreeSet<String> arguments(String pattern) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{\\d+}").matcher(pattern).results().forEach(hit -> found.add(hit.group()));
        return found;
    }

    private static TreeSet<String> keys(String language) throws IOException {
        return new TreeSet<>(properties(language).stringPropertyNames());
    }

    private static Properties properties(String language) throws IOException {
        var properties = new Properties();
        try (var stream = LabelsTest.class.getResourceAsStream("/rollcall_" + language + ".properties")) {
            assertThat(stream).isNotNull();
            properties.load(new InputStreamReader(stream, UTF_8));
        }
        return properties;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var java = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(java).isNotEmpty();
            return java;
        }
    }
}
