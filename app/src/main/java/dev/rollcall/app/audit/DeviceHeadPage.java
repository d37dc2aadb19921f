package dev.rollcall.app.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.domain.audit.CanonicalJson;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.document.DocumentKey;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The other object of one day: the heads of all devices' chains as canonical JSON. The page of the audit's heads names its
 * SHA-256, so that the daily digest commits to both. An object of its own, because there are far more devices than
 * projects and whoever looks at the audit does not need them.
 *
 * @param day Asia/Shanghai
 * @param content the object's bytes, as written or as found
 */
record DeviceHeadPage(LocalDate day, List<Line> lines, byte[] content) {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param no of the chain's newest link
     * @param hash of that link, 64 hexadecimal digits
     */
    record Line(long device, long no, String hash) {}

    static DeviceHeadPage of(LocalDate day, Collection<Line> lines) {
        var written = lines.stream()
                .map(line -> Map.of("device", line.device(), "no", line.no(), "hash", line.hash()))
                .toList();
        var content = CanonicalJson.of(Map.of("v", FORMAT, "day", day.toString(), "devices", written));
        return new DeviceHeadPage(day, List.copyOf(lines), content);
    }

    /** @throws IOException when this is no such page */
    static DeviceHeadPage read(byte[] content) throws IOException {
        try {
            var page = JSON.readTree(content);
            var lines = new ArrayList<Line>();
            page.required("devices")
                    .forEach(line -> lines.add(new Line(
                            line.required("device").asLong(),
                            line.required("no").asLong(),
                            line.required("hash").asText())));
            return new DeviceHeadPage(LocalDate.parse(page.required("day").asText()), lines, content);
        } catch (RuntimeException other) {
            throw new IOException("not a page of devices' heads", other);
        }
    }

    DocumentKey key() {
        return DocumentKey.ofDeviceDay(day);
    }

    ChainHash digest() {
        return ChainHash.ofContent(content);
    }
}
