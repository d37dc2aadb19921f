package dev.rollcall.app.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.RequestForms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms as text, because a column of JSON would not keep the order of its fields everywhere. */
@Repository
class JdbcRequestForms implements RequestForms {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcRequestForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID requestId, int no, Map<String, String> fields, Instant at) {
        jdbc.sql("insert into request_form (request_id, no, form, at) values (?, ?, ?, ?)")
                .params(requestId.toString(), no, written(fields), Columns.utc(at))
                .update();
    }

    @Override
    public List<FiledForm> of(UUID requestId) {
        return jdbc.sql("select no, form, at from request_form where request_id = ? order by no")
                .param(requestId.toString())
                .query((row, i) ->
                        new FiledForm(row.getInt("no"), read(Columns.text(row, "form")), Columns.instant(row, "at")))
                .list();
    }

    private static String written(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot be written", e);
        }
    }

    private static Map<String, String> read(String form) {
        try {
            return JSON.readValue(form, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form that was stored cannot be read", e);
        }
    }
}
