package dev.rollcall.app.approval;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.FrozenEvidence;
import dev.rollcall.domain.audit.ChainHash;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code frozen_evidence}; the only statements on it are INSERT and SELECT. */
@Repository
class JdbcFrozenEvidence implements FrozenEvidence {
    private static final String SELECT =
            "select task_id, request_id, sha256, body, frozen_at from frozen_evidence where ";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcFrozenEvidence(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(String taskId, UUID requestId, ChainHash hash, byte[] body, Instant at) {
        jdbc.sql("insert into frozen_evidence (task_id, request_id, sha256, body, frozen_at) values (?, ?, ?, ?, ?)")
                .params(taskId, requestId.toString(), hash.bytes(), body, Columns.utc(at))
                .update();
    }

    @Override
    public Optional<Row> ofTask(String taskId) {
        return jdbc.sql(SELECT + "task_id = ?").param(taskId).query(this::row).optional();
    }

    @Override
    public List<Row> ofRequest(UUID requestId) {
        return jdbc.sql(SELECT + "request_id = ? order by frozen_at, task_id")
                .param(requestId.toString())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var body = row.getBytes("body");
        return new Row(
                Columns.text(row, "task_id"),
                Columns.uuid(row, "request_id"),
                ChainHash.of(row.getBytes("sha256")),
                body,
                facts(body),
                Columns.instant(row, "frozen_at"));
    }

    private Map<String, Object> facts(byte[] body) {
        try {
            return json.readValue(body, OBJECT);
        } catch (IOException tampered) {
            return Map.of(); // its hash says so too
        }
    }
}
