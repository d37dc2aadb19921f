package dev.rollcall.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.audit.ChainFault.Kind;
import dev.rollcall.domain.audit.KeptHead.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is named when a chain was tampered with, and what cannot be seen. */
class AuditVerificationTest {
    private static final long CHAIN = 5;
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

    private final List<StoredRecord> rows = new ArrayList<>();
    private final List<KeptHead> kept = new ArrayList<>();
    private ChainHead head = new ChainHead(CHAIN, 0, ChainHash.NONE);

    @BeforeEach
    void record_twelve() {
        for (var seq = 1; seq <= 12; seq++) {
            append("ACTION_" + seq);
        }
    }

    @Test
    void a_chain_as_it_was_written_is_sound_up_to_its_head() {
        keep(Place.TABLE, head);

        assertThat(verify()).isEqualTo(new ChainReport(head, null));
    }

    @Test
    void an_empty_chain_is_sound() {
        rows.clear();
        head = new ChainHead(CHAIN, 0, ChainHash.NONE);

        assertThat(verify().found()).isEmpty();
    }

    @Test
    void a_changed_record_is_named_with_its_time() {
        rows.set(6, new StoredRecord(record(7, "OTHER"), rows.get(6).hash()));

        assertFault(Kind.ALTERED, 7, at(7));
    }

    @Test
    void a_changed_hash_is_named() {
        rows.set(6, new StoredRecord(rows.get(6).record(), ChainHash.NONE));

        assertFault(Kind.ALTERED, 7, at(7));
    }

    @Test
    void of_a_change_with_a_new_hash_the_next_record_tells() {
        rehash(6, 7);

        assertFault(Kind.ALTERED, 8, at(8));
    }

    @Test
    void a_deleted_record_is_named_with_the_time_of_the_one_before() {
        rows.remove(6);

        assertFault(Kind.MISSING, 7, at(6));
    }

    @Test
    void the_first_record_is_missed_too() {
        rows.remove(0);

        assertThat(verify().found()).contains(new ChainFault(Kind.MISSING, 1, null, null));
    }

    @Test
    void two_records_that_changed_places_are_named() {
        var seventh = rows.get(6).record();
        rows.set(
                6,
                new StoredRecord(rows.get(7).record().numbered(7), rows.get(6).hash()));
        rows.set(7, new StoredRecord(seventh.numbered(8), rows.get(7).hash()));

        assertFault(Kind.ALTERED, 7, at(8));
    }

    @Test
    void a_cut_tail_is_told_by_the_head_new_records_would_follow() {
        rows.subList(9, 12).clear();

        assertFault(Kind.CUT, 10, at(9));
    }

    @Test
    void a_tail_cut_together_with_that_head_is_told_by_a_kept_one() {
        for (var place : Place.values()) {
            kept.clear();
            keep(place, head);
            var cut = new ArrayList<>(rows.subList(0, 9));

            var fault = verify(cut, new ChainHead(CHAIN, 9, rows.get(8).hash()))
                    .found()
                    .orElseThrow();

            assertThat(fault).isEqualTo(new ChainFault(Kind.CUT, 10, at(9), kept.get(0)));
        }
    }

    @Test
    void a_chain_that_is_gone_altogether_is_told_by_a_kept_head() {
        keep(Place.OBJECT_STORE, head);
        rows.clear();
        head = new ChainHead(CHAIN, 0, ChainHash.NONE);

        assertThat(verify().found()).contains(new ChainFault(Kind.CUT, 1, null, kept.get(0)));
    }

    @Test
    void a_chain_computed_anew_from_a_changed_record_on_is_told_by_a_kept_head() {
        keep(Place.OBJECT_STORE, new ChainHead(CHAIN, 10, rows.get(9).hash()));
        rehash(6, 12);

        assertThat(verify().found()).contains(new ChainFault(Kind.REWRITTEN, 10, at(10), kept.get(0)));
    }

    @Test
    void what_was_cut_after_the_last_kept_head_leaves_no_trace() { // the limit the manual states
        keep(Place.TABLE, new ChainHead(CHAIN, 9, rows.get(8).hash()));
        rows.subList(9, 12).clear();

        assertThat(verify(rows, new ChainHead(CHAIN, 9, rows.get(8).hash())).found())
                .isEmpty();
    }

    private void append(String action) {
        var seq = head.seq() + 1;
        head = head.extendedBy(record(seq, action));
        rows.add(new StoredRecord(record(seq, action), head.hash()));
    }

    /** Changes the record at that index and computes all hashes anew up to that number; the head follows. */
    private void rehash(int index, int upTo) {
        var before = index == 0 ? ChainHash.NONE : rows.get(index - 1).hash();
        var last = new ChainHead(CHAIN, index, before);
        for (var i = index; i < upTo; i++) {
            var record = i == index ? record(i + 1, "OTHER") : rows.get(i).record();
            last = last.extendedBy(record);
            rows.set(i, new StoredRecord(record, last.hash()));
        }
        if (upTo == rows.size()) {
            head = last;
        }
    }

    private void keep(Place place, ChainHead which) {
        kept.add(new KeptHead(place, DAY, which));
    }

    private static AuditRecord record(long seq, String action) {
        return new AuditRecord(
                CHAIN, seq, at(seq), 1L, null, action, "DONE", null, "request", "r", Map.of("node", "N"));
    }

    private static Instant at(long seq) {
        return NOON.plusSeconds(seq);
    }

    private void assertFault(Kind kind, long seq, Instant at) {
        assertThat(verify().found()).contains(new ChainFault(kind, seq, at, null));
    }

    private ChainReport verify() {
        return verify(rows, head);
    }

    private ChainReport verify(List<StoredRecord> stored, ChainHead appendedTo) {
        return new AuditVerification(new Chain(stored, appendedTo), new Kept(kept)).one(CHAIN);
    }

    private record Chain(List<StoredRecord> rows, ChainHead head) implements AuditChains {
        @Override
        public Collection<Long> chains() {
            return List.of(head.chain());
        }

        @Override
        public ChainHead head(long chain) {
            return head;
        }

        @Override
        public List<StoredRecord> after(long chain, long seq, int most) {
            // In pages of five, so that the walk crosses their borders.
            return rows.stream()
                    .filter(row -> row.record().seq() > seq)
                    .limit(5)
                    .toList();
        }
    }

    private record Kept(List<KeptHead> all) implements KeptHeads {
        @Override
        public boolean isKept(LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean keep(LocalDate day, Collection<ChainHead> heads, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> page(LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<KeptDay> latest() {
            return Optional.empty();
        }
    }
}
