package dev.rollcall.app.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.audit.AuditRecord;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Appends records to their chains. The head's row is the queue: who holds it numbers and hashes. Several chains are
 * locked in the order of their numbers, and nothing else is locked after them, so heads take part in no deadlock.
 */
@Repository
class AuditChain {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final EntityManager entities;

    AuditChain(JdbcClient jdbc, ObjectMapper json, EntityManager entities) {
        this.jdbc = jdbc;
        this.json = json;
        this.entities = entities;
    }

    /** @param records not numbered yet; those of one chain keep their order */
    void append(List<AuditRecord> records) {
        entities.flush(); // what waits for a lock must have waited before
        var byChain = new TreeMap<Long, List<AuditRecord>>();
        records.forEach(each -> byChain.computeIfAbsent(each.chain(), chain -> new ArrayList<>())
                .add(each));
        byChain.forEach(this::append);
    }

    private void append(long chain, List<AuditRecord> records) {
        var head = lock(chain);
        for (var record : records) {
            head = head.extendedBy(record);
            add(record.numbered(head.seq()), head.hash());
        }
        jdbc.sql("update audit_chain set seq = ?, hash = ? where chain = ?")
                .params(head.seq(), head.hash().bytes(), chain)
                .update();
    }

    private ChainHead lock(long chain) {
        return locked(chain).orElseGet(() -> {
            // Locks the row whoever inserts it; "insert ignore" would leave shared locks and, with them, deadlocks.
            jdbc.sql(
                            "insert into audit_chain (chain, seq, hash) values (?, 0, ?) on duplicate key update chain = chain")
                    .params(chain, ChainHash.NONE.bytes())
                    .update();
            return locked(chain).orElseThrow();
        });
    }

    private Optional<ChainHead> locked(long chain) {
        return jdbc.sql("select chain, seq, hash from audit_chain where chain = ? for update")
                .param(chain)
                .query((row, i) ->
                        new ChainHead(row.getLong("chain"), row.getLong("seq"), ChainHash.of(row.getBytes("hash"))))
                .optional();
    }

    private void add(AuditRecord record, ChainHash hash) {
        jdbc.sql("""
                        insert into audit_entry
                          (at, account_id, person_id, action, outcome, code, object_kind, object_id, project_id, detail,
                           chain, seq, hash)
                        values (:at, :account, :person, :action, :outcome, :code, :kind, :object, :project, :detail,
                                :chain, :seq, :hash)""")
                .param("at", Columns.utc(record.at()))
                .param("account", record.accountId())
                .param("person", record.personId())
                .param("action", record.action())
                .param("outcome", record.outcome())
                .param("code", record.code())
                .param("kind", record.objectKind())
                .param("object", record.objectId())
                .param("project", record.chain() == AuditRecord.NO_PROJECT ? null : record.chain())
                .param("detail", json(record.detail()))
                .param("chain", record.chain())
                .param("seq", record.seq())
                .param("hash", hash.bytes())
                .update();
    }

    private @Nullable String json(Map<String, ?> detail) {
        try {
            return detail.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(detail)); // same facts, same text
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("write the detail of an audit row", e);
        }
    }
}
