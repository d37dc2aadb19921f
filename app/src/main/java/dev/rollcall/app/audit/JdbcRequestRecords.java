package dev.rollcall.app.audit;

import dev.rollcall.domain.approval.RequestRecords;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.StoredRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of one request, by the index over what records are about. */
@Repository
class JdbcRequestRecords implements RequestRecords {
    // The request's own, and those beside the opinions on it, which their decisions own by their tokens.
    private static final String FILES = """

              select d.id, d.sha256 from document d where d.owner_id = :request
              union all
              select d.id, d.sha256 from decision x join document d on d.owner_kind = 'decision' and d.owner_id = x.token
               where x.request_id = :request""";

    // Refused attempts stand in the chain without project and prove nothing about the request.
    private static final String OF_OBJECT = "select " + AuditRows.COLUMNS + """
            , hash from audit_entry
             where outcome = 'DONE' and object_kind = 'request' and object_id = :request
            union all
            select\s""" + AuditRows.COLUMNS + """
            , hash from audit_entry
             where outcome = 'DONE' and object_kind = 'document'
               and object_id in (select id from (""" + FILES + """
             ) f)
             order by chain, seq""";

    private final JdbcClient jdbc;

    JdbcRequestRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StoredRecord> of(UUID requestId) {
        return jdbc.sql(OF_OBJECT)
                .param("request", requestId.toString())
                .query((row, i) -> new StoredRecord(AuditRows.record(row), ChainHash.of(row.getBytes("hash"))))
                .list();
    }

    @Override
    public Map<String, String> files(UUID requestId) {
        var files = new HashMap<String, String>();
        jdbc.sql(FILES).param("request", requestId.toString()).query(row -> {
            files.put(row.getString("id"), row.getString("sha256"));
        });
        return files;
    }
}
