package dev.rollcall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole product in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {
    public static void main(String[] arguments) {
        try {
            SpringApplication.run(Application.class, arguments);
        } catch (RuntimeException alreadyReported) {
            // Threads of half-started parts would keep a failed process alive.
            System.exit(1);
        }
    }
}
