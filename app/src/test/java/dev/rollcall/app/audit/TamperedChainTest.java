package dev.rollcall.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.RollcallTest;
import dev.rollcall.domain.audit.AuditChains;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.audit.AuditVerification;
import dev.rollcall.domain.audit.ChainFault;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import dev.rollcall.domain.audit.KeptHead.Place;
import dev.rollcall.domain.audit.KeptHeads;
import dev.rollcall.domain.audit.StoredRecord;
import dev.rollcall.fixture.TableOwner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** X39, capability 6: somebody with the owner's rights on the database, and what the verifier names. */
@RollcallTest
class TamperedChainTest {
    private static final int RECORDS = 12;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private AuditChains chains;

    @Autowired
    private KeptHeads kept;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TableOwner owner;

    private final long chain = ThreadLocalRandom.current().nextLong(1L << 30, 1L << 50);
    private final LocalDate day =
            LocalDate.of(1901, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(30_000));
    private List<StoredRecord> written = List.of();

    @BeforeEach
    void record() {
        for (var i = 1; i <= RECORDS; i++) {
            var entry = new AuditTrail.Entry(null, "ACTION_" + i, "request", "r-" + i, chain, Map.of("node", "N" + i));
            transaction.executeWithoutResult(status -> audit.done(entry));
        }
        written = chains.after(chain, 0, RECORDS);
    }

    @Test
    void untouched_it_is_sound() {
        kept.keep(day, List.of(chains.head(chain)), Instant.EPOCH);

        assertThat(verification.one(chain).found()).isEmpty();
        assertThat(verification.one(chain).sound()).isEqualTo(chains.head(chain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval 1 second",
                "account_id = 1",
                "person_id = 1",
                "action = 'ACTION_8'",
                "outcome = 'REFUSED'",
                "code = 'X'",
                "object_kind = 'task'",
                "object_id = 'r-07'",
                "detail = '{\"node\": \"N8\"}'",
                "detail = null",
                "hash = repeat('x', 32)"
            })
    void one_changed_row_is_named_whatever_was_changed(String change) {
        asOwner("update audit_entry set " + change + " where chain = ? and seq = 7", chain);

        assertThat(fault().kind()).isEqualTo(ChainFault.Kind.ALTERED);
        assertThat(fault().seq()).isEqualTo(7);
    }

    @Test
    void one_deleted_row_is_named() {
        asOwner("delete from audit_entry where chain = ? and seq = 7", chain);

        assertThat(fault())
                .isEqualTo(new ChainFault(
                        ChainFault.Kind.MISSING, 7, written.get(5).record().at(), null));
    }

    @Test
    void a_row_moved_to_another_project_is_missed() {
        asOwner("update audit_entry set chain = chain + 1 where chain = ? and seq = 7", chain);

        assertThat(fault().kind()).isEqualTo(ChainFault.Kind.MISSING);
        assertThat(verification.one(chain + 1).found()).isPresent();
    }

    @Test
    void a_cut_tail_is_named_by_the_row_new_records_are_appended_to() {
        asOwner("delete from audit_entry where chain = ? and seq > 9", chain);

        assertThat(fault())
                .isEqualTo(new ChainFault(
                        ChainFault.Kind.CUT, 10, written.get(8).record().at(), null));
    }

    @Test
    void a_tail_cut_with_care_is_named_by_the_head_kept_in_the_table() {
        kept.keep(day, List.of(chains.head(chain)), Instant.EPOCH);
        cutWithCare();

        assertThat(fault().kind()).isEqualTo(ChainFault.Kind.CUT);
        assertThat(fault().seq()).isEqualTo(10);
        assertThat(fault().at()).isEqualTo(written.get(8).record().at());
        assertThat(fault().witness())
                .satisfies(witness -> assertThat(witness.place()).isEqualTo(Place.TABLE));
    }

    @Test
    void with_that_removed_too_it_is_named_by_the_head_in_the_object_store() {
        kept.keep(day, List.of(chains.head(chain)), Instant.EPOCH);
        cutWithCare();
        asOwner("delete from audit_head where chain = ?", chain);

        assertThat(fault().kind()).isEqualTo(ChainFault.Kind.CUT);
        assertThat(fault().witness()).satisfies(witness -> {
            assertThat(witness.place()).isEqualTo(Place.OBJECT_STORE);
            assertThat(witness.day()).isEqualTo(day);
        });
    }

    @Test
    void hashes_computed_anew_after_a_change_do_not_fit_the_kept_head() {
        kept.keep(day, List.of(chains.head(chain)), Instant.EPOCH);
        asOwner("update audit_entry set outcome = 'REFUSED' where chain = ? and seq = 7", chain);
        var head = new ChainHead(chain, 0, ChainHash.NONE);
        for (var row : chains.after(chain, 0, RECORDS)) {
            head = head.extendedBy(row.record());
            asOwner(
                    "update audit_entry set hash = ? where chain = ? and seq = ?",
                    head.hash().bytes(),
                    chain,
                    head.seq());
        }
        asOwner("update audit_chain set hash = ? where chain = ?", head.hash().bytes(), chain);

        assertThat(fault().kind()).isEqualTo(ChainFault.Kind.REWRITTEN);
        assertThat(fault().seq()).isEqualTo(RECORDS);
    }

    private void cutWithCare() {
        asOwner("delete from audit_entry where chain = ? and seq > 9", chain);
        asOwner(
                "update audit_chain set seq = 9, hash = ? where chain = ?",
                written.get(8).hash().bytes(),
                chain);
    }

    private ChainFault fault() {
        return verification.one(chain).found().orElseThrow();
    }

    private void asOwner(String sql, Object... values) {
        try {
            assertThat(owner.change(sql, values)).as(sql).isPositive();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
