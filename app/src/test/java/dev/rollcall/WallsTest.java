package dev.rollcall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.rollcall.domain.attendance.DevicePunch;
import dev.rollcall.domain.attendance.PunchRecorder;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walls between the modules and a few things nobody may do. Each is seen to fail on a class in a package {@code wrong}
 * that does what it forbids; by compiling, that class also shows that the forbidden side exists.
 *
 * <p>That {@code app} calls neither {@code ui} nor {@code processes} nor {@code storage} the compiler sees to already:
 * it has them at run time only. The device bridge has a test of its own walls.
 */
class WallsTest {
    private static final String OURS = "dev.rollcall.";
    private static final List<String> MODULES = List.of("domain", "processes", "storage", "devicebridge", "ui", "app");

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rollcall");
    static final JavaClasses WRONG = new ClassFileImporter()
            .importPackages(
                    MODULES.stream().map(module -> OURS + module + ".wrong").toList());

    static Stream<Arguments> walls() {
        return Stream.of(
                        between(
                                "domain",
                                "it outlives engine, screens, wire and stores",
                                "org.springframework.data",
                                "org.springframework.jdbc",
                                "org.springframework.security",
                                "org.hibernate",
                                "org.camunda",
                                "com.vaadin",
                                "io.netty",
                                "io.minio",
                                "dev.rollcall.app",
                                "dev.rollcall.ui",
                                "dev.rollcall.processes",
                                "dev.rollcall.storage",
                                "dev.rollcall.devicebridge"),
                        between(
                                "processes",
                                "it knows the engine and the domain",
                                "org.springframework.data",
                                "org.springframework.jdbc.core",
                                "com.vaadin",
                                "io.netty",
                                "io.minio",
                                "dev.rollcall.app",
                                "dev.rollcall.ui",
                                "dev.rollcall.storage",
                                "dev.rollcall.devicebridge"),
                        between(
                                "storage",
                                "it knows the object store and the domain",
                                "org.springframework.data",
                                "org.springframework.jdbc",
                                "org.camunda",
                                "com.vaadin",
                                "io.netty",
                                "dev.rollcall.app",
                                "dev.rollcall.ui",
                                "dev.rollcall.processes",
                                "dev.rollcall.devicebridge"),
                        between(
                                "ui",
                                "screens speak the domain and show records",
                                "org.springframework.data",
                                "org.springframework.jdbc",
                                "org.hibernate",
                                "jakarta.persistence",
                                "org.camunda",
                                "io.netty",
                                "io.minio",
                                "dev.rollcall.app",
                                "dev.rollcall.processes",
                                "dev.rollcall.storage",
                                "dev.rollcall.devicebridge"),
                        between(
                                "app",
                                "it wires these and calls none of them",
                                "org.camunda",
                                "com.vaadin",
                                "io.minio",
                                "dev.rollcall.ui",
                                "dev.rollcall.processes",
                                "dev.rollcall.storage"))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> between(String module, String because, String... forbidden) {
        return Stream.of(forbidden).map(each -> Arguments.of(OURS + module, each, because));
    }

    @ParameterizedTest(name = "{0} never touches {1}: {2}")
    @MethodSource("walls")
    void a_wall_holds_and_a_climber_is_seen(String from, String to, String because) {
        assertThat(MAIN.stream().filter(each -> each.getPackageName().startsWith(from)))
                .hasSizeGreaterThan(3);
        var wall = noClasses()
                .that()
                .resideInAPackage(from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(to + "..")
                .because(because);
        holds(wall, from + ".wrong.Climber", to + ".");
    }

    private static void holds(ArchRule rule, String climber, String whatItDoes) {
        rule.check(MAIN);
        assertThat(rule.evaluate(WRONG).getFailureReport().getDetails())
                .as("what the wrong fixture does")
                .anySatisfy(detail -> assertThat(detail).contains(climber).contains(whatItDoes));
    }

    @Test
    void screens_show_records_and_no_entities() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.rollcall.ui..")
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Entity.class),
                "dev.rollcall.ui.wrong.Climber",
                "dev.rollcall.domain.project.Project");
    }

    @Test
    void the_engine_is_known_to_the_processes_alone() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.rollcall.processes..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.camunda.."),
                "dev.rollcall.app.wrong.Climber",
                "org.camunda.bpm.engine.RuntimeService");
    }

    @ParameterizedTest
    @MethodSource("waysToAskTheMachine")
    void the_time_comes_from_the_products_clock(String way) {
        var rule = noClasses()
                .that()
                // The clock itself, the engine's follower of it, the stop watch of a start, a program of its own.
                .doNotHaveFullyQualifiedName("dev.rollcall.domain.shared.ProductClock")
                .and()
                .doNotHaveFullyQualifiedName("dev.rollcall.processes.engine.EngineClock")
                .and()
                .doNotHaveFullyQualifiedName("dev.rollcall.app.startup.Progress")
                .and()
                .doNotHaveFullyQualifiedName("dev.rollcall.devicebridge.simulator.Simulator")
                .and()
                .doNotHaveFullyQualifiedName("dev.rollcall.devicebridge.simulator.mixed.MixedSite")
                .and()
                .doNotHaveFullyQualifiedName("dev.rollcall.devicebridge.simulator.mischief.Mischief")
                .should()
                .accessTargetWhere(that("asks the machine for the time", WallsTest::asksTheMachine));
        holds(rule, "dev.rollcall.domain.wrong.OwnTime", way);
    }

    static Stream<String> waysToAskTheMachine() {
        return Stream.of(
                "Instant.now()",
                "LocalDate.now()",
                "System.currentTimeMillis()",
                "java.util.Date.<init>()",
                "Clock.systemDefaultZone()");
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget called)) {
            return false;
        }
        var owner = called.getOwner().getName();
        var given = called.getRawParameterTypes().stream().map(each -> each.getName());
        return switch (called.getName()) {
            case "now" -> owner.startsWith("java.time.") && given.noneMatch("java.time.Clock"::equals);
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "getInstance" -> owner.equals("java.util.Calendar");
            case "<init>" ->
                (owner.equals("java.util.Date") || owner.equals("java.util.GregorianCalendar"))
                        && given.findAny().isEmpty();
            default ->
                owner.equals("java.time.Clock")
                        && (called.getName().startsWith("system")
                                || called.getName().startsWith("tick"));
        };
    }

    @Test
    void what_happened_is_not_tidied_away() {
        var rule = noClasses()
                .should()
                .accessTargetWhere(that(
                        "removes history or models",
                        access -> touches(access, "org.camunda.bpm.engine.HistoryService", "delete", "set", "clean")
                                || touches(access, "org.camunda.bpm.engine.RepositoryService", "delete")));
        holds(rule, "dev.rollcall.processes.wrong.Climber", "HistoryService.deleteHistoricProcessInstance");
        holds(rule, "dev.rollcall.processes.wrong.Climber", "RepositoryService.deleteDeployment");
    }

    @Test
    void a_punch_of_a_device_is_made_in_one_place_and_asked_for_in_one_other() {
        var made = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.rollcall.domain.attendance.ReportJudge$Desk")
                .should()
                .accessTargetWhere(
                        that("makes a punch", access -> touches(access, DevicePunch.class.getName(), "<init>")));
        holds(made, "dev.rollcall.app.wrong.Climber", "DevicePunch.<init>");
        var askedFor = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.rollcall.app.device.PunchSinkAdapter")
                .and()
                .areNotAssignableTo(PunchRecorder.class)
                .should()
                .accessTargetWhere(
                        that("records punches", access -> touches(access, PunchRecorder.class.getName(), "record")));
        holds(askedFor, "dev.rollcall.app.wrong.Climber", "PunchRecorder.record");
    }

    private static boolean touches(JavaAccess<?> access, String owner, String... prefixes) {
        return access.getTargetOwner().getName().equals(owner)
                && Stream.of(prefixes).anyMatch(access.getTarget().getName()::startsWith);
    }

    private static DescribedPredicate<JavaAccess<?>> that(String description, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(description, test);
    }
}
