package dev.rollcall.app.audit;

import dev.rollcall.domain.audit.AuditChains;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import dev.rollcall.domain.audit.StoredRecord;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains in the tables, page by page along their unique key. */
@Repository
class JdbcAuditChains implements AuditChains {
    private final JdbcClient jdbc;

    JdbcAuditChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Long> chains() {
        return jdbc.sql("""
                        select chain from audit_chain
                         union select distinct chain from audit_entry
                         union select distinct chain from audit_head
                         order by chain""").query(Long.class).list();
    }

    @Override
    public ChainHead head(long chain) {
        return jdbc.sql("select seq, hash from audit_chain where chain = ?")
                .param(chain)
                .query((row, i) -> new ChainHead(chain, row.getLong("seq"), ChainHash.of(row.getBytes("hash"))))
                .optional()
                .orElse(new ChainHead(chain, 0, ChainHash.NONE));
    }

    @Override
    public List<StoredRecord> after(long chain, long seq, int most) {
        // Left to itself, a server may prefer to sort the whole table.
        return jdbc.sql("select " + AuditRows.COLUMNS + ", hash from audit_entry force index (uk_audit_chain)"
                        + " where chain = ? and seq > ? order by seq limit ?")
                .params(chain, seq, most)
                .query((row, i) -> new StoredRecord(AuditRows.record(row), ChainHash.of(row.getBytes("hash"))))
                .list();
    }
}
