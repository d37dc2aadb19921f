package dev.rollcall.app.project;

import dev.rollcall.domain.project.ContractorUnits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The general contractor as the permit names it. */
@Repository
class JdbcContractorUnits implements ContractorUnits {
    private final JdbcClient jdbc;

    JdbcContractorUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long of(long projectId) {
        return jdbc.sql("""
                        select unit_id from participation
                         where project_id = ? and type = 'GENERAL_CONTRACTOR' and exit_date is null
                         order by id limit 1""")
                .param(projectId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("project " + projectId + " has no general contractor"));
    }
}
