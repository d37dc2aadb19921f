package dev.rollcall.app.audit;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.audit.ExportScope;
import dev.rollcall.domain.audit.ExportSelection;
import dev.rollcall.domain.audit.ExportSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records an export holds, and what stands beside them. */
@Repository
class JdbcExportSource implements ExportSource {
    // By the index over what records are about.
    private static final String RECORDED = """
            select e.chain, min(e.seq) as first, max(e.seq) as last from audit_entry e
             where e.object_kind = 'request' and e.object_id in (:ids) and e.chain > 0
             group by e.chain
            union all
            select e.chain, min(e.seq) as first, max(e.seq) as last
              from document d join audit_entry e on e.object_kind = 'document' and e.object_id = d.id
             where d.owner_id in (:ids) and e.chain > 0
             group by e.chain
            """;

    private final JdbcClient jdbc;

    JdbcExportSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> project(long projectId) {
        return jdbc.sql("select code from project where id = ?")
                .param(projectId)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Segment> segment(long chain, Instant from, Instant until) {
        return jdbc.sql("select min(seq) as first, max(seq) as last from audit_entry"
                        + " where project_id = ? and at >= ? and at < ?")
                .params(chain, Columns.utc(from), Columns.utc(until))
                .query((row, i) -> Optional.ofNullable(Columns.longOrNull(row, "first"))
                        .map(first -> new Segment(first, longOf(row, "last"))))
                .single();
    }

    private static long longOf(ResultSet row, String column) {
        try {
            return row.getLong(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<Long, Segment> segments(Collection<UUID> requestIds) {
        var segments = new HashMap<Long, Segment>();
        ExportBeside.batches(requestIds)
                .forEach(ids -> jdbc.sql(RECORDED).param("ids", ids).query(row -> {
                    segments.merge(
                            row.getLong("chain"),
                            new Segment(row.getLong("first"), row.getLong("last")),
                            Segment::spanning);
                }));
        return segments;
    }

    @Override
    public Beside of(ExportScope scope) {
        return ExportBeside.inDays(jdbc, scope);
    }

    @Override
    public Beside of(ExportSelection selection) {
        return ExportBeside.ofRequests(
                jdbc,
                selection.requests().stream().map(ExportSelection.Requested::id).toList());
    }
}
