package dev.rollcall.devicebridge.zkteco;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.port.GeoPosition;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The last column of a row: JSON in Base64, of which only the position is of use. */
final class ExtendData {
    private static final int LONGEST = 8 * 1024;
    private static final int DEEPEST = 8;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(64)
                    .build())
            .build());

    private ExtendData() {}

    /** Null when there is none, or none that can be read: a punch is not lost for its position. */
    static @Nullable GeoPosition position(String column) {
        if (column.isEmpty() || column.length() > LONGEST) {
            return null;
        }
        try {
            var gps = JSON.readTree(Base64.getDecoder().decode(column)).path("GPSInfo");
            var latitude = degrees(gps.path("latitude"), 90);
            var longitude = degrees(gps.path("longitude"), 180);
            return latitude == null || longitude == null
                    ? null
                    : new GeoPosition(latitude, longitude, GeoPosition.Datum.WGS84, null, false);
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable Double degrees(JsonNode node, double limit) {
        if (!node.isNumber() && !node.isTextual()) {
            return null;
        }
        double value = node.asDouble(Double.NaN);
        return Math.abs(value) <= limit ? value : null;
    }
}
