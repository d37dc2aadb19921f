package dev.rollcall.app.startup;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * The engine finds its tables made: Flyway runs before it.
 *
 * <p>Spring Boot sees to that for JPA and JDBC by itself. The engine is named by its bean because its
 * types are known to the processes module alone.
 */
final class EngineWaitsForFlyway implements DependsOnDatabaseInitializationDetector {
    private static final String ENGINE = "processEngineFactoryBean";

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return beans.containsBeanDefinition(ENGINE) ? Set.of(ENGINE) : Set.of();
    }
}
