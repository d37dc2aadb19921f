package dev.rollcall.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.domain.audit.CanonicalJson;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import dev.rollcall.domain.document.DocumentKey;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object of one day: the heads of all chains as canonical JSON, and the digest of the devices' page of that day.
 *
 * @param day Asia/Shanghai
 * @param devices of {@link DeviceHeadPage}; null in pages from before devices' heads were noted
 * @param content the object's bytes, as written or as found
 */
record HeadPage(
        LocalDate day, List<ChainHead> heads, @Nullable ChainHash devices, byte[] content) {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static HeadPage of(LocalDate day, Collection<ChainHead> heads, ChainHash devices) {
        var lines = heads.stream()
                .map(head -> Map.of(
                        "chain", head.chain(),
                        "seq", head.seq(),
                        "hash", head.hash().hex()))
                .toList();
        var content =
                CanonicalJson.of(Map.of("v", FORMAT, "day", day.toString(), "heads", lines, "devices", devices.hex()));
        return new HeadPage(day, List.copyOf(heads), devices, content);
    }

    /** @throws IOException when this is no such page */
    static HeadPage read(byte[] content) throws IOException {
        try {
            var page = JSON.readTree(content);
            var heads = new ArrayList<ChainHead>();
            page.required("heads").forEach(line -> heads.add(head(line)));
            var devices = page.get("devices");
            return new HeadPage(
                    LocalDate.parse(page.required("day").asText()),
                    heads,
                    devices == null ? null : ChainHash.ofHex(devices.asText()),
                    content);
        } catch (RuntimeException other) {
            throw new IOException("not a page of audit heads", other);
        }
    }

    private static ChainHead head(JsonNode line) {
        return new ChainHead(
                line.required("chain").asLong(),
                line.required("seq").asLong(),
                ChainHash.ofHex(line.required("hash").asText()));
    }

    DocumentKey key() {
        return DocumentKey.ofAuditDay(day);
    }

    /** What is shown of the day. */
    ChainHash digest() {
        return ChainHash.ofContent(content);
    }
}
