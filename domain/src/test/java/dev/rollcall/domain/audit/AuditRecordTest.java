package dev.rollcall.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditRecordTest {
    private static final AuditRecord RECORD = new AuditRecord(
            5,
            17,
            Instant.parse("2026-11-20T05:00:00.120Z"),
            7L,
            null,
            "REQUEST_APPROVE",
            "DONE",
            null,
            "request",
            "r-1",
            Map.of("task", "t", "node", "PROJECT_MANAGER"));

    @Test
    void its_bytes_are_canonical_and_leave_out_what_is_not_there() {
        assertThat(new String(RECORD.canonical(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"account\":7,\"action\":\"REQUEST_APPROVE\",\"at\":\"2026-11-20T05:00:00.120Z\",\"chain\":5,"
                                + "\"detail\":{\"node\":\"PROJECT_MANAGER\",\"task\":\"t\"},\"kind\":\"request\","
                                + "\"object\":\"r-1\",\"outcome\":\"DONE\",\"seq\":17,\"v\":1}");
    }

    @Test
    void a_hash_follows_from_the_one_before_and_the_record() {
        var first = ChainHash.NONE.followedBy(RECORD.canonical());

        assertThat(first.followedBy(RECORD.canonical())).isNotEqualTo(first);
        assertThat(ChainHash.ofHex(first.hex())).isEqualTo(first);
        assertThat(ChainHash.NONE.followedBy("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ChainHash.ofContent(("\0".repeat(32) + "abc").getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_digest_is_the_same_in_whatever_order_the_facts_come() {
        assertThat(ChainHash.digest(Map.of("b", "2", "a", "1")))
                .isEqualTo(ChainHash.ofContent("{\"a\":\"1\",\"b\":\"2\"}".getBytes(StandardCharsets.UTF_8))
                        .hex());
    }
}
