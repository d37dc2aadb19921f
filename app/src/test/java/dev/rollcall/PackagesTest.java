package dev.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Where things lie: the same feature word in every module, a package in one module only, every package null-marked. */
class PackagesTest {
    private static final Set<String> FEATURES = Set.of(
            "account",
            "approval",
            "attendance",
            "audit",
            "device",
            "document",
            "notice",
            "operations",
            "people",
            "project",
            "provenance");

    /** Words of a module that are no feature's. */
    private static final Map<String, Set<String>> TECHNICAL = Map.of(
            "domain", Set.of("shared"),
            "processes", Set.of("engine"),
            "storage", Set.of(),
            "devicebridge",
                    Set.of(
                            "jt808",
                            "message",
                            "mqttface",
                            "nativeprotocol",
                            "port",
                            "server",
                            "simulator",
                            "wire",
                            "zkteco"),
            "ui", Set.of("shell"),
            "app", Set.of("demo", "embedded", "secrets", "shared", "startup"));

    private static final Set<String> ANYTHING =
            Set.of("base", "common", "core", "dto", "helper", "impl", "manager", "misc", "tools", "util", "utils");

    private static final JavaClasses MAIN = WallsTest.MAIN;
    private static final JavaClasses WRONG = WallsTest.WRONG;

    @Test
    void the_second_word_of_a_package_is_a_feature_or_one_of_the_modules_few_others() {
        assertThat(packages(MAIN)).filteredOn(PackagesTest::isStrange).isEmpty();
        assertThat(packages(WRONG)).isNotEmpty().allMatch(PackagesTest::isStrange);
    }

    @Test
    void every_word_that_is_allowed_is_used() {
        var used = packages(MAIN).stream().map(PackagesTest::words).toList();
        TECHNICAL.forEach((module, words) -> assertThat(words)
                .allSatisfy(word -> assertThat(used)
                        .anyMatch(each -> each.size() > 1
                                && each.get(0).equals(module)
                                && each.get(1).equals(word))));
        assertThat(FEATURES)
                .allSatisfy(feature -> assertThat(used)
                        .anyMatch(each -> each.size() > 1 && each.get(1).equals(feature)));
    }

    @Test
    void no_package_is_a_drawer_for_anything() {
        assertThat(packages(MAIN)).filteredOn(PackagesTest::isDrawer).isEmpty();
        assertThat(packages(WRONG)).filteredOn(PackagesTest::isDrawer).containsExactly("dev.rollcall.app.wrong.util");
    }

    private static boolean isStrange(String name) {
        var words = words(name);
        if (words.isEmpty()) {
            return false;
        }
        var others = TECHNICAL.get(words.get(0));
        return others == null || words.size() > 1 && !FEATURES.contains(words.get(1)) && !others.contains(words.get(1));
    }

    private static boolean isDrawer(String name) {
        return words(name).stream().anyMatch(ANYTHING::contains);
    }

    /** Behind {@code dev.rollcall}. */
    private static List<String> words(String name) {
        return Arrays.stream(name.split("\\.")).skip(2).toList();
    }

    private static Set<String> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        assertThat(unmarked(MAIN)).isEmpty();
        assertThat(unmarked(WRONG)).contains("dev.rollcall.domain.wrong", "dev.rollcall.app.wrong.util");
    }

    private static List<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
    }

    @Test
    void no_two_modules_share_a_package() {
        assertThat(inSeveralPlaces(MAIN)).isEmpty();
        var testsToo = new ClassFileImporter().importPackages("dev.rollcall.app.device");
        assertThat(inSeveralPlaces(testsToo))
                .as("code and tests do share one")
                .containsExactly("dev.rollcall.app.device");
    }

    private static Stream<String> inSeveralPlaces(JavaClasses classes) {
        return classes.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(PackagesTest::place, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().size() > 1)
                .map(Map.Entry::getKey);
    }

    private static String place(JavaClass each) {
        var uri = each.getSource().orElseThrow().getUri().toString();
        return uri.substring(0, uri.lastIndexOf("/dev/rollcall/"));
    }
}
