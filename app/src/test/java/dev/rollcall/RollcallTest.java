package dev.rollcall;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on its embedded database and object store, in a data directory of its own.
 *
 * <p>Started once and shared by every test class that carries this annotation and nothing that changes
 * the context, so tests must not count on empty tables: make your own people and projects and look at
 * those. Ports are free ones, the engine's job executor is off, settings are in {@code
 * application-test.yml}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDataDirectory.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface RollcallTest {}
