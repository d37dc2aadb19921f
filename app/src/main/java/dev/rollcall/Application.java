package dev.rollcall;

import dev.rollcall.app.startup.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The whole product in one process.
 *
 * <p>Beans are named by their full class name: our words (history, task) are the engine's words too.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Application {
    private static final int EXIT_FAILED = 1;
    private static final int EXIT_TOLD = 2;

    public static void main(String[] arguments) {
        try {
            SpringApplication.run(Application.class, arguments);
        } catch (RuntimeException alreadyReported) {
            // Threads of half-started parts would keep a failed process alive.
            System.exit(CannotStart.isCauseOf(alreadyReported) ? EXIT_TOLD : EXIT_FAILED);
        }
    }
}
