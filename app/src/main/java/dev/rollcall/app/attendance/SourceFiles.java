package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.document.FileCard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of many requests in one statement, each with another request it also proves. */
@Component
class SourceFiles {
    private final JdbcClient jdbc;

    SourceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String request, FileCard card, @Nullable String otherRequest) {}

    Found of(List<String> requestIds) {
        return new Found(jdbc
                .sql("""
                        select d.id, d.owner_id, d.file_name, d.media_type, d.size_bytes, d.sha256, d.uploaded_at,
                               (select r.request_no from document o join backfill_request r on r.id = o.owner_id
                                 where o.sha256 = d.sha256 and o.project_id = d.project_id and o.owner_kind = d.owner_kind
                                   and o.owner_id <> d.owner_id limit 1) as other_request
                          from document d
                         where d.owner_kind = 'backfill' and d.owner_id in (:ids)
                         order by d.uploaded_at, d.id""")
                .param("ids", requestIds)
                .query((row, i) -> new Row(
                        Columns.text(row, "owner_id"),
                        new FileCard(
                                Columns.uuid(row, "id"),
                                Columns.text(row, "file_name"),
                                Columns.text(row, "media_type"),
                                row.getLong("size_bytes"),
                                Columns.text(row, "sha256"),
                                Columns.instant(row, "uploaded_at")),
                        row.getString("other_request")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::request)));
    }

    /** What was found, request by request. */
    static final class Found {
        private final Map<String, List<Row>> rows;

        private Found(Map<String, List<Row>> rows) {
            this.rows = rows;
        }

        List<FileCard> cards(String request) {
            return of(request).stream().map(Row::card).toList();
        }

        @Nullable
        String otherRequest(String request) {
            return of(request).stream()
                    .map(Row::otherRequest)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private List<Row> of(String request) {
            return rows.getOrDefault(request, List.of());
        }
    }
}
