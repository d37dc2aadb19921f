package dev.rollcall.app.documents;

import static dev.rollcall.app.documents.Documents.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents tell the truth of today's code, as far as a machine can see it. */
class DocumentsTest {
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|interface|enum|@interface) ([A-Z]\\w+)");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import (?:static )?[\\w.]+?\\.([A-Z]\\w+)");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+");
    /** R28, D-2 or D2, C10, X4; underscores end a number. */
    private static final Pattern RULE =
            Pattern.compile("(?<![A-Za-z0-9])((?:R|C|X)[1-9][0-9]{0,2}|D-?[1-8]|T-?[1-5])(?![A-Za-z0-9])");

    /** Pages about protocols that others wrote, in the words of these. */
    private static final Set<String> OTHERS_WORDS = Set.of("jt808.md", "mqtt-face.md", "zkteco.md");

    @Test
    void every_link_between_documents_leads_somewhere() {
        var dead = new ArrayList<String>();
        for (var file : Documents.all()) {
            for (var link : Documents.links(Documents.read(file))) {
                var parts = link.split("#", 2);
                var target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
                if (!Files.exists(target)
                        || parts.length > 1
                                && !Documents.anchors(Documents.read(target)).contains(parts[1])) {
                    dead.add(file + " → " + link);
                }
            }
        }

        assertThat(dead).isEmpty();
        assertThat(Documents.links("see [one](a.md), ![picture](b.png) and [two](https://elsewhere.example/)"))
                .containsExactly("a.md", "b.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void a_readme_is_read_to_its_end(String readme) {
        assertThat(Documents.read(readme).lines().count()).isLessThan(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "CONTRIBUTING.md"})
    void every_file_a_guide_names_exists(String guide) {
        var sources = Documents.sources("src").stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        var paths = Documents.quoted(Documents.read(guide)).stream()
                .filter(quoted -> quoted.matches("\\.?[\\w./-]+") && !quoted.contains("...") && !quoted.contains("NN"))
                .filter(quoted -> quoted.contains("/") || quoted.endsWith(".java"))
                .toList();

        assertThat(paths)
                .hasSizeGreaterThan(3)
                .allSatisfy(path -> assertThat(
                                Files.exists(PROJECT.resolve(path)) || sources.contains(path) || isPartOfAPath(path))
                        .as(path)
                        .isTrue());
    }

    /** {@code domain/approval/RequestKind}: a place within a module's one source tree. */
    private static boolean isPartOfAPath(String path) {
        var slash = path.indexOf('/');
        if (slash < 1) {
            return false;
        }
        var inside = Path.of(path.substring(slash + 1));
        return Documents.sources("src/main").stream()
                .filter(file -> file.startsWith(PROJECT.resolve(path.substring(0, slash))))
                .map(file -> Path.of(file.toString().replace(".java", "")))
                .anyMatch(file -> file.endsWith(inside) || file.getParent().endsWith(inside));
    }

    @Test
    void every_type_a_document_names_is_there() {
        var known = knownTypes();
        var unknown = new TreeSet<String>();
        for (var file : Documents.all()) {
            if (OTHERS_WORDS.contains(file.getFileName().toString())) {
                continue;
            }
            Documents.quoted(Documents.read(file)).stream()
                    .map(quoted -> quoted.replaceFirst("[.(#].*", ""))
                    .filter(quoted -> TYPE.matcher(quoted).matches())
                    .filter(quoted -> !known.contains(quoted))
                    .forEach(quoted -> unknown.add(file.getFileName() + ": " + quoted));
        }

        assertThat(unknown).isEmpty();
        assertThat(known).contains("PunchRules").doesNotContain("PunchRulez");
    }

    private static Set<String> knownTypes() {
        var known = new TreeSet<String>();
        for (var source : Documents.sources("src")) {
            var text = Documents.read(source);
            known.addAll(Documents.matches(DECLARED, text));
            known.addAll(Documents.matches(IMPORTED, text));
        }
        return known;
    }

    @Test
    void every_rule_a_test_cites_is_explained() {
        var explained = rules(Documents.read("docs/requirements.md"));
        var missing = new TreeSet<String>();
        for (var test : Documents.sources("src/test")) {
            for (var line : Documents.read(test).lines().toList()) {
                // In names and in words, not in what a test feeds to the product.
                if (line.matches("\\s*(?:void \\w+\\(.*|/?\\*.*|.*//.*)")) {
                    rules(line).stream()
                            .filter(rule -> !explained.contains(rule))
                            .forEach(rule -> missing.add(rule + " in " + test.getFileName()));
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(rules("a_day_is_valid_R28_C3_D2 (X4, T-1)")).containsExactly("C3", "D-2", "R28", "T-1", "X4");
    }

    private static Set<String> rules(String text) {
        return Documents.matches(RULE, text.replace('_', ' ')).stream()
                .map(rule -> rule.replaceFirst("([DT])-?", "$1-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void decisions_are_numbered_without_a_gap_listed_and_complete() {
        var list = Documents.read("docs/decisions/README.md");
        var records = Documents.all().stream()
                .filter(file -> file.getParent().endsWith("decisions"))
                .filter(file -> !file.endsWith("README.md"))
                .toList();

        assertThat(records)
                .extracting(file -> file.getFileName().toString().substring(0, 4))
                .isEqualTo(numbers(records));
        assertThat(records).allSatisfy(file -> {
            assertThat(list).contains("(" + file.getFileName() + ")");
            assertThat(Documents.read(file))
                    .startsWith("# " + file.getFileName().toString().substring(0, 4) + " ")
                    .contains(
                            "\n## Context\n",
                            "\n## Decision\n",
                            "\n## Rejected\n",
                            "\n## What would change our mind\n");
        });
    }

    private static List<String> numbers(List<Path> records) {
        return IntStream.rangeClosed(1, records.size())
                .mapToObj("%04d"::formatted)
                .toList();
    }
}
