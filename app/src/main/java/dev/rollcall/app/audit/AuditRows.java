package dev.rollcall.app.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.audit.AuditRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads records from rows, whatever stands in these by now. */
final class AuditRows {
    static final String COLUMNS =
            "chain, seq, at, account_id, person_id, action, outcome, code, object_kind, object_id, detail";

    private static final ObjectReader DETAIL =
            new ObjectMapper().readerFor(new TypeReference<Map<String, Object>>() {});

    private AuditRows() {}

    static AuditRecord record(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong("chain"),
                row.getLong("seq"),
                Columns.instant(row, "at"),
                Columns.longOrNull(row, "account_id"),
                Columns.longOrNull(row, "person_id"),
                Columns.text(row, "action"),
                Columns.text(row, "outcome"),
                row.getString("code"),
                Columns.text(row, "object_kind"),
                Columns.text(row, "object_id"),
                detail(row.getString("detail")));
    }

    private static Map<String, ?> detail(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        try {
            return DETAIL.readValue(json);
        } catch (JsonProcessingException altered) {
            return Map.of("unreadable", json); // no record was ever written so: its hash will not fit
        }
    }
}
