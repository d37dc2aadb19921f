package dev.rollcall.app.shared;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Reads the server's own error numbers. By its SQL state alone a lock that was waited for too long (1205, state HY000)
 * would be an unknown failure and not the lost race that services answer.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseErrors {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        var template = new JdbcTemplate(dataSource);
        // MariaDB and MySQL use the same numbers.
        template.setExceptionTranslator(new SQLErrorCodeSQLExceptionTranslator("MySQL"));
        return template;
    }
}
