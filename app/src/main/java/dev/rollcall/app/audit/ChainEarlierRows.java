package dev.rollcall.app.audit;

import dev.rollcall.domain.audit.AuditRecord;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** V0051: rows from before the chain become its first records, in the order in which they were stored. */
@Component
final class ChainEarlierRows implements JavaMigration {
    private static final int PAGE = 1000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0051");
    }

    @Override
    public String getDescription() {
        return "chain earlier audit rows";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        var heads = new HashMap<Long, ChainHead>();
        while (chainPage(jdbc, heads) > 0) {}
        heads.values()
                .forEach(head -> jdbc.update(
                        "insert into audit_chain (chain, seq, hash) values (?, ?, ?)",
                        head.chain(),
                        head.seq(),
                        head.hash().bytes()));
        jdbc.execute("alter table audit_entry modify chain bigint not null, modify seq bigint not null,"
                + " modify hash binary(32) not null");
    }

    private static int chainPage(JdbcTemplate jdbc, Map<Long, ChainHead> heads) {
        var rows = jdbc.query(
                "select id, ifnull(project_id, 0) as chain, 0 as seq, at, account_id, person_id, action, outcome, code,"
                        + " object_kind, object_id, detail from audit_entry where seq is null order by id limit "
                        + PAGE,
                (row, i) -> new Earlier(row.getLong("id"), AuditRows.record(row)));
        for (var row : rows) {
            var chain = row.record().chain();
            var head = heads.getOrDefault(chain, new ChainHead(chain, 0, ChainHash.NONE))
                    .extendedBy(row.record());
            heads.put(chain, head);
            jdbc.update(
                    "update audit_entry set chain = ?, seq = ?, hash = ? where id = ?",
                    chain,
                    head.seq(),
                    head.hash().bytes(),
                    row.id());
        }
        return rows.size();
    }

    private record Earlier(long id, AuditRecord record) {}
}
