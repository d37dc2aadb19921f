package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.audit.AuditRecord;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import dev.rollcall.fixture.Rows;
import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Launched;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long the command takes for a million records of ten projects, from its start to its end, database and all. */
class AuditVerifyBench {
    private static final int CHAINS = 10;
    private static final int RECORDS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void a_million_records() throws Exception {
        var installation = Installation.empty("bench-audit");
        installation.prepare((sites, rows) -> fill(rows));

        var begin = System.nanoTime();
        try (var command = Launched.program(
                "dev.rollcall.app.audit.VerifyAudit",
                List.of(
                        "--rollcall.data=" + installation.data(),
                        "--rollcall.embedded.binaries="
                                + Path.of("target/database").toAbsolutePath()),
                "records sound",
                installation.file("audit.log"))) {
            assertThat(command.endsWithin(Duration.ofMinutes(5))).isTrue();
            var seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(command.output().lines().filter(line -> line.contains(RECORDS + " records sound")))
                    .hasSize(CHAINS);
            Figure.print("audit-verify", seconds, "s", "<= 60");
        }
    }

    private static void fill(Rows rows) {
        for (var chain = 1; chain <= CHAINS; chain++) {
            var head = new ChainHead(chain, 0, ChainHash.NONE);
            while (head.seq() < RECORDS) {
                head = add(rows, head);
            }
            rows.change(
                    "insert into audit_chain (chain, seq, hash) values (?, ?, ?)",
                    head.chain(),
                    head.seq(),
                    head.hash().bytes());
        }
    }

    private static ChainHead add(Rows rows, ChainHead before) {
        var head = before;
        var values = new ArrayList<Object>();
        for (var i = 0; i < AT_ONCE; i++) {
            var record = record(head.chain(), head.seq() + 1);
            head = head.extendedBy(record);
            values.addAll(List.of(
                    LocalDateTime.ofInstant(record.at(), ZoneOffset.UTC),
                    record.accountId(),
                    record.personId(),
                    record.action(),
                    record.outcome(),
                    record.objectKind(),
                    record.objectId(),
                    record.chain(),
                    json(record),
                    record.chain(),
                    head.seq(),
                    head.hash().bytes()));
        }
        rows.change(
                "insert into audit_entry (at, account_id, person_id, action, outcome, object_kind, object_id, project_id,"
                        + " detail, chain, seq, hash) values "
                        + ("(?,?,?,?,?,?,?,?,?,?,?,?),".repeat(AT_ONCE - 1) + "(?,?,?,?,?,?,?,?,?,?,?,?)"),
                values.toArray());
        return head;
    }

    /** As a decision leaves it. */
    private static AuditRecord record(long chain, long seq) {
        var id = "%08x-0000-4000-8000-%012x".formatted(chain, seq);
        return new AuditRecord(
                chain,
                seq,
                BEGIN.plusSeconds(seq),
                seq % 200,
                seq % 200,
                "REQUEST_APPROVE",
                "DONE",
                null,
                "request",
                id,
                Map.of("node", "PROJECT_MANAGER", "task", id, "decision", ChainHash.digest(Map.of("salt", id))));
    }

    private static String json(AuditRecord record) {
        return record.detail().entrySet().stream()
                .map(each -> "\"%s\": \"%s\"".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
