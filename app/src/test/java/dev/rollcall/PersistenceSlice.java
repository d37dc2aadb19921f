package dev.rollcall;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** What {@link PersistenceTest} starts. Not annotated as a configuration, so that the scan of the whole product passes it by. */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    AopAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    JpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@EnableConfigurationProperties
@AutoConfigurationPackage(basePackages = "dev.rollcall.app")
@EntityScan("dev.rollcall.domain")
@ComponentScan(
        basePackages = {
            "dev.rollcall.app.account",
            "dev.rollcall.app.approval",
            "dev.rollcall.app.audit",
            "dev.rollcall.app.people",
            "dev.rollcall.app.project",
            "dev.rollcall.app.secrets",
            "dev.rollcall.app.shared"
        },
        // Kept heads need the object store.
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "dev.rollcall.app.audit.(HeadArchive|JdbcKeptHeads|DeviceHeadRows|DailyHeadsSchedule)"))
public class PersistenceSlice {}
