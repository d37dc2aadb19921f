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
 * Our tables and the adapters that read and write them on the embedded database, without engine, screens and object
 * store. Shared by every class that carries it; make your own people and projects and look at those.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDataDirectory.class)
@SpringBootTest(
        classes = PersistenceSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "rollcall.embedded.object-store=false")
public @interface PersistenceTest {}
