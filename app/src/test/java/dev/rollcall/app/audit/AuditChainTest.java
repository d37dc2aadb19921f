package dev.rollcall.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.PersistenceTest;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import dev.rollcall.domain.audit.StoredRecord;
import dev.rollcall.fixture.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
class AuditChainTest {
    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final long project = ThreadLocalRandom.current().nextLong(1L << 30, 1L << 50);

    @Test
    void records_are_numbered_without_gaps_and_each_hash_follows_from_the_one_before() {
        record("FIRST", "SECOND");
        transaction.executeWithoutResult(status -> {
            audit.done(entry(project, "ROLLED_BACK"));
            status.setRollbackOnly();
        });
        record("THIRD");

        assertThat(stored(project))
                .extracting(row -> row.record().action())
                .containsExactly("FIRST", "SECOND", "THIRD");
        assertChained(project, 3);
    }

    @Test
    void what_one_transaction_records_of_several_projects_goes_to_several_chains() {
        transaction.executeWithoutResult(status -> {
            audit.done(entry(project + 1, "LATER"));
            audit.done(entry(project, "EARLIER"));
        });

        assertChained(project, 1);
        assertChained(project + 1, 1);
    }

    @Test
    void a_refusal_within_a_transaction_is_chained_before_what_that_transaction_records() {
        transaction.executeWithoutResult(status -> {
            audit.done(entry(project, "DONE_LATER"));
            audit.refused(entry(project, "REFUSED_AT_ONCE"), "NOT_YOUR_TASK");
        });

        assertThat(stored(project))
                .extracting(row -> row.record().action())
                .containsExactly("REFUSED_AT_ONCE", "DONE_LATER");
        assertChained(project, 2);
    }

    @Test
    void what_belongs_to_no_project_has_a_chain_of_its_own() {
        var before = head(0).seq();

        audit.refused(entry(null, "LOGIN"), "WRONG_PASSWORD");

        assertThat(head(0).seq()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select count(*) from audit_entry where chain = 0 and project_id is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void rare_and_half_characters_of_an_address_are_recorded_as_they_are_stored() {
        audit.refused(
                new AuditTrail.Entry(null, "PROBE", "task", "\ud842\udfb7 \ud842 end", project, Map.of()),
                "TASK_NOT_FOUND");

        assertThat(stored(project))
                .singleElement()
                .satisfies(row -> assertThat(row.record().objectId()).isEqualTo("\ud842\udfb7 ? end"));
        assertChained(project, 1);
    }

    /** From an empty chain on, over two chains in both orders, with refusals between: the heads' row decides. */
    @Test
    void writers_that_meet_at_the_heads_neither_fork_a_chain_nor_deadlock() {
        var writers = 8;
        var rounds = 25;
        var works = IntStream.range(0, writers)
                .<Callable<Boolean>>mapToObj(writer -> () -> {
                    for (var round = 0; round < rounds; round++) {
                        transaction.executeWithoutResult(status -> {
                            audit.done(entry(project + writer % 2, "ONE"));
                            audit.refused(entry(project, "BETWEEN"), "X");
                            audit.done(entry(project + 1 - writer % 2, "TWO"));
                        });
                    }
                    return true;
                })
                .toList();

        assertThat(Together.run(works)).hasSize(writers).containsOnly(true);

        assertChained(project, 2 * writers * rounds);
        assertChained(project + 1, writers * rounds);
    }

    private void record(String... actions) {
        transaction.executeWithoutResult(status -> List.of(actions).forEach(each -> audit.done(entry(project, each))));
    }

    private static AuditTrail.Entry entry(@Nullable Long project, String action) {
        return new AuditTrail.Entry(null, action, "request", "r-1", project, Map.of("node", "PROJECT_MANAGER"));
    }

    private List<StoredRecord> stored(long chain) {
        return new ArrayList<>(
                jdbc.sql("select " + AuditRows.COLUMNS + ", hash from audit_entry where chain = ? order by seq")
                        .param(chain)
                        .query((row, i) -> new StoredRecord(AuditRows.record(row), ChainHash.of(row.getBytes("hash"))))
                        .list());
    }

    private ChainHead head(long chain) {
        return jdbc.sql("select seq, hash from audit_chain where chain = ?")
                .param(chain)
                .query((row, i) -> new ChainHead(chain, row.getLong("seq"), ChainHash.of(row.getBytes("hash"))))
                .optional()
                .orElse(new ChainHead(chain, 0, ChainHash.NONE));
    }

    private void assertChained(long chain, int records) {
        var rows = stored(chain);
        assertThat(rows)
                .extracting(row -> row.record().seq())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, records).boxed().toList());
        var head = new ChainHead(chain, 0, ChainHash.NONE);
        for (var row : rows) {
            head = head.extendedBy(row.record());
            assertThat(row.hash()).as("hash of record %s", head.seq()).isEqualTo(head.hash());
        }
        assertThat(head(chain)).isEqualTo(head);
    }
}
