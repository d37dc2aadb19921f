package dev.rollcall.devicebridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.message.DeviceResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer, for looking into. */
public record Answer(int status, Map<String, String> headers, JsonNode json) {

    public static Answer of(DeviceResponse response) {
        return of(response.status(), response.headers(), response.body());
    }

    public static Answer of(int status, Map<String, String> headers, byte[] body) {
        try {
            return new Answer(status, headers, new ObjectMapper().readTree(body));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    public String error() {
        return json.path("error").asText();
    }

    /** The answer codes of the records, in order. */
    public List<Integer> codes() {
        var codes = new ArrayList<Integer>();
        json.path("items").forEach(item -> codes.add(item.path("code").asInt()));
        return codes;
    }
}
