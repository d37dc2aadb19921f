package dev.rollcall.app.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.BulkItem;
import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.EvidenceGrade;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.domain.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of {@code bulk_item} as values; flags and refusals are kept as JSON. */
@Component
class BulkRows {
    private static final TypeReference<List<EvidenceFlag>> FLAGS = new TypeReference<>() {};
    private static final TypeReference<Refusal> REFUSAL = new TypeReference<>() {};

    private final ObjectMapper json;

    BulkRows(ObjectMapper json) {
        this.json = json;
    }

    BulkItem item(ResultSet row, int number) throws SQLException {
        return new BulkItem(
                Columns.text(row, "task_id"),
                Columns.uuid(row, "request_id"),
                Columns.text(row, "request_no"),
                row.getLong("project_id"),
                Columns.text(row, "project_name"),
                Columns.text(row, "title"),
                Columns.text(row, "subtitle"),
                Columns.instant(row, "due_at"),
                row.getLong("version_seen"),
                Columns.name(row, "part", BulkItem.Part.class),
                Columns.nameOrNull(row, "grade", EvidenceGrade.class),
                read(Columns.text(row, "flags"), FLAGS),
                Columns.name(row, "state", TaskState.class),
                row.getBoolean("chosen"),
                refusal(row.getString("refused")),
                Columns.instantOrNull(row, "ended_at"));
    }

    private @Nullable Refusal refusal(@Nullable String stored) {
        return stored == null ? null : read(stored, REFUSAL);
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("write a row of a bulk decision", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("read a row of a bulk decision", e);
        }
    }
}
