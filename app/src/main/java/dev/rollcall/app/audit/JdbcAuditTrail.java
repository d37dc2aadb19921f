package dev.rollcall.app.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.audit.AuditTrail;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds audit rows; what is refused gets a transaction of its own (answers 1). */
@Repository
class JdbcAuditTrail implements AuditTrail {
    private static final int OBJECT_ID_MOST = 64;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY) // outside a transaction it could survive what it records
    public void done(Entry entry) {
        add(entry, "DONE", null);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Entry entry, String code) {
        add(entry, "REFUSED", code);
    }

    private void add(Entry entry, String outcome, @Nullable String code) {
        var caller = entry.caller();
        jdbc.sql("""
                        insert into audit_entry
                          (at, account_id, person_id, action, outcome, code, object_kind, object_id, project_id, detail)
                        values (:at, :account, :person, :action, :outcome, :code, :kind, :object, :project, :detail)""")
                .param("at", Columns.utc(clock.instant()))
                .param("account", caller == null ? null : caller.accountId())
                .param("person", caller == null ? null : caller.personId())
                .param("action", entry.action())
                .param("outcome", outcome)
                .param("code", code)
                .param("kind", entry.objectKind())
                .param("object", cut(entry.objectId()))
                .param("project", entry.projectId())
                .param("detail", json(entry.detail()))
                .update();
    }

    // A refused attempt may name anything in its address; the refusal must be recorded all the same.
    private static String cut(String objectId) {
        return objectId.length() <= OBJECT_ID_MOST ? objectId : objectId.substring(0, OBJECT_ID_MOST);
    }

    private @Nullable String json(Map<String, String> detail) {
        try {
            return detail.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(detail)); // same facts, same text
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("write the detail of an audit row", e);
        }
    }
}
