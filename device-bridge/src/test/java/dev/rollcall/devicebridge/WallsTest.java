package dev.rollcall.devicebridge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.rollcall.domain.wrong.SomethingOfTheDomain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walls of the module; each is seen to fail on a class that climbs over it. */
class WallsTest {
    private static final String HOME = "dev.rollcall.devicebridge";
    private static final String[] FOREIGN = {
        "java..",
        "javax.crypto..",
        "org.jspecify.annotations..",
        "org.slf4j..",
        "io.netty..",
        "com.fasterxml.jackson.core..",
        "com.fasterxml.jackson.databind..",
        "org.springframework.context..",
        "org.springframework.util.unit..",
        "org.springframework.boot.context.properties..",
        "org.springframework.boot.ssl..",
        "org.springframework.beans.factory..",
        "javax.net.ssl.."
    };
    private static final DescribedPredicate<JavaClass> ARE_OF_THE_BRIDGE =
            resideInAPackage(HOME + "..").and(not(resideInAPackage(HOME + ".simulator..")));
    /** Whatever is none of the shared parts is a protocol; a new one is held by these walls without being named here. */
    private static final DescribedPredicate<JavaClass> ARE_OF_A_PROTOCOL = ARE_OF_THE_BRIDGE.and(not(resideInAnyPackage(
            HOME, HOME + ".port..", HOME + ".message..", HOME + ".wire..", HOME + ".server..", HOME + ".wrong..")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOME);

    private static final ArchRule BRIDGE_IS_ALONE = classes()
            .that(ARE_OF_THE_BRIDGE)
            .should()
            .onlyDependOnClassesThat(ARE_OF_THE_BRIDGE.or(resideInAnyPackage(FOREIGN)))
            .because("the bridge knows neither our other modules, nor databases, engine and screens");

    private static final ArchRule SIMULATOR_IS_ALONE = noClasses()
            .that()
            .resideInAPackage(HOME + ".simulator..")
            .should()
            .dependOnClassesThat(ARE_OF_THE_BRIDGE.or(resideInAnyPackage("io.netty..", "org.springframework..")))
            .because("a mistake that both share would not be seen");

    private static final ArchRule TIME_COMES_IN = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + ".simulator")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests and the demo move the clock");

    static Stream<Arguments> wallsAndTheirClimbers() {
        return Stream.of(
                Arguments.of(BRIDGE_IS_ALONE, "dev.rollcall.devicebridge.wrong"),
                Arguments.of(SIMULATOR_IS_ALONE, "dev.rollcall.devicebridge.simulator.wrong"),
                Arguments.of(TIME_COMES_IN, "dev.rollcall.devicebridge.wrong"));
    }

    @ParameterizedTest
    @MethodSource("wallsAndTheirClimbers")
    void a_wall_holds_and_a_climber_is_seen(ArchRule wall, String climbers) {
        wall.check(MAIN);
        var wrong = new ClassFileImporter().importPackages(climbers, SomethingOfTheDomain.class.getPackageName());
        assertThatThrownBy(() -> wall.check(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(climbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port",
                "message",
                "nativeprotocol",
                "zkteco",
                "mqttface",
                "jt808",
                "wire",
                "wire.http",
                "wire.mqtt",
                "wire.jt808",
                "server",
                "simulator",
                "simulator.jt808",
                "simulator.mixed",
                "simulator.mischief"
            })
    void no_side_of_a_wall_is_empty(String part) {
        assertThat(MAIN.stream().filter(resideInAnyPackage(HOME + "." + part))).hasSizeGreaterThan(3);
    }

    @Test
    void every_foreign_package_that_is_allowed_is_used() {
        for (var allowed : FOREIGN) {
            var used = MAIN.stream()
                    .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                    .anyMatch(dependency -> resideInAnyPackage(allowed).test(dependency.getTargetClass()));
            assertThat(used).as(allowed).isTrue();
        }
    }

    @Test
    void layers_lie_one_upon_the_other() {
        var order = List.of(
                resideInAPackage(HOME + ".port.."),
                resideInAPackage(HOME + ".message.."),
                ARE_OF_A_PROTOCOL,
                resideInAPackage(HOME + ".wire.."),
                resideInAPackage(HOME + ".server.."));
        for (int lower = 0; lower < order.size(); lower++) {
            for (int upper = lower + 1; upper < order.size(); upper++) {
                noClasses()
                        .that(order.get(lower))
                        .should()
                        .dependOnClassesThat(order.get(upper))
                        .check(MAIN);
            }
        }
        noClasses()
                .that(order.get(0).or(order.get(1)).or(order.get(2)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.netty..", "org.springframework.."))
                .check(MAIN);
    }

    @Test
    void a_protocol_can_be_read_alone() {
        var protocols = MAIN.stream()
                .filter(ARE_OF_A_PROTOCOL)
                .map(JavaClass::getPackageName)
                .distinct()
                .toList();
        assertThat(protocols).contains(HOME + ".nativeprotocol");
        for (var one : protocols) {
            for (var other : protocols) {
                if (!one.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(one)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(other)
                            .check(MAIN);
                }
            }
        }
    }
}
