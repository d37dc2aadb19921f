package dev.rollcall.app.audit;

import dev.rollcall.domain.audit.AuditRecord;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call a chain: the code of its project. */
@Component
class ChainNames {
    private final JdbcClient jdbc;

    ChainNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> chain(String project) {
        return jdbc.sql("select id from project where code = ?")
                .param(project)
                .query(Long.class)
                .optional();
    }

    String name(long chain) {
        if (chain == AuditRecord.NO_PROJECT) {
            return "（无项目 no project）";
        }
        return jdbc.sql("select code from project where id = ?")
                .param(chain)
                .query(String.class)
                .optional()
                .orElse("（项目 project " + chain + "）");
    }
}
