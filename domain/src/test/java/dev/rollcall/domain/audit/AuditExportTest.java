package dev.rollcall.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X39, capability 6: what the verifier inside the export says of it, run as its receiver runs it. */
class AuditExportTest {
    private static final long CHAIN = 5;
    private static final long OTHER = 8;
    private static final String RECORDS = "chain-5/records.jsonl";
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, String> SAID = Map.of("salt", "s-9", "task", "t-9", "opinion", "同意\n\"𠮷\"");

    private final List<StoredRecord> rows = new ArrayList<>();
    private final Key key = new Key();

    @TempDir
    private Path directory;

    private Map<String, byte[]> files = Map.of();

    @BeforeEach
    void export_records_4_to_12_of_15_of_one_chain_and_all_3_of_another() throws IOException {
        write(CHAIN, 15);
        write(OTHER, 3);
        files = unzip(exported(key));
    }

    private void write(long chain, long last) {
        var head = new ChainHead(chain, 0, ChainHash.NONE);
        for (var seq = 1L; seq <= last; seq++) {
            var detail =
                    seq == 9 ? Map.of("task", "t-9", "decision", ChainHash.digest(SAID)) : Map.of("node", "N" + seq);
            var record = new AuditRecord(
                    chain, seq, NOON.plusSeconds(seq), 1L, null, "ACTION", "DONE", null, "request", "r", detail);
            head = head.extendedBy(record);
            rows.add(new StoredRecord(record, head.hash()));
        }
    }

    /** The object of the day: chain 5 ended with that record then. */
    private static byte[] page(ChainHash seventh) {
        var line = Map.of("chain", CHAIN, "seq", 7L, "hash", seventh.hex());
        return CanonicalJson.of(Map.of("v", 1, "day", DAY.toString(), "heads", List.of(line)));
    }

    @Test
    void untouched_it_holds_and_names_key_filter_chains_and_daily_head() throws Exception {
        var verdict = verify(zip(files), key.fingerprint().hex());

        assertThat(verdict.said())
                .contains("everything holds", key.fingerprint().hex(), "P01", "first=4", "last=12", "P02", "last=3")
                .contains("{approver=77}", "daily head " + DAY + ": " + digest());
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void a_flipped_byte_is_reported_with_its_record() throws Exception {
        assertFault(change(RECORDS, text -> text.replaceFirst("\"N7\"", "\"N8\"")), "record 7 was changed");
    }

    @Test
    void a_byte_flipped_in_the_file_itself_is_reported() throws Exception {
        var zip = zip(files);
        zip[60] ^= 1;

        assertThat(verify(zip).exit()).isNotZero();
    }

    @Test
    void a_dropped_line_is_reported() throws Exception {
        assertFault(
                change(RECORDS, text -> without(text, 3)),
                "record 7 is missing, the one before it is of 2026-11-20T04:00:06.000Z");
    }

    @Test
    void a_dropped_tail_is_reported() throws Exception {
        var cut = change(RECORDS, text -> without(without(text, 8), 7));
        cut.put(
                "chain-5/hashes.txt",
                without(without(new String(cut.get("chain-5/hashes.txt"), UTF_8), 8), 7)
                        .getBytes(UTF_8));

        assertFault(cut, "records from 11 on were cut off, the last one left is of 2026-11-20T04:00:10.000Z");
    }

    @Test
    void a_change_in_the_second_of_two_chains_is_reported_with_its_project() throws Exception {
        assertThat(assertFault(change("chain-8/records.jsonl", text -> text.replaceFirst("\"N2\"", "\"N9\"")), "P02 "))
                .contains("record 2 was changed");
    }

    @Test
    void a_head_of_the_day_that_is_another_is_reported() throws Exception {
        var other = exported(key, page(rows.get(7).hash()));

        assertFault(unzip(other), "differs from the head kept of record 7");
    }

    @Test
    void an_object_of_the_day_that_was_replaced_is_reported() throws Exception {
        assertFault(
                change("daily-head.json", text -> text.replace("\"seq\":7", "\"seq\":3")),
                "is not what the head of that day was made of");
    }

    @Test
    void a_changed_opinion_is_reported() throws Exception {
        assertFault(change("decisions.jsonl", text -> text.replace("同意", "拒绝")), "the decision of task t-9");
    }

    @Test
    void what_was_added_or_taken_out_is_reported() throws Exception {
        var other = new LinkedHashMap<>(files);
        other.put("more.jsonl", new byte[0]);
        other.remove("documents.jsonl");

        assertThat(assertFault(other, "more.jsonl")).contains("missing: documents.jsonl");
    }

    @Test
    void a_manifest_made_to_fit_has_no_valid_signature() throws Exception {
        assertFault(change("manifest.json", text -> text.replace("\"P01\"", "\"P03\"")), "the signature does not fit");
    }

    @Test
    void an_export_signed_anew_by_somebody_else_is_told_by_the_fingerprint() throws Exception {
        var forged = exported(new Key());

        assertThat(verify(forged).exit()).as("in itself it holds").isZero();
        assertThat(verify(forged, key.fingerprint().hex()).said()).contains("another key than expected");
    }

    @Test
    void what_is_no_export_is_not_judged() throws Exception {
        assertThat(verify("no zip".getBytes(UTF_8)).exit()).isEqualTo(2);
    }

    private byte[] exported(ExportKey with) throws IOException {
        return exported(with, page(rows.get(6).hash()));
    }

    private String digest() {
        return ChainHash.ofContent(page(rows.get(6).hash())).hex();
    }

    private byte[] exported(ExportKey with, byte[] daily) throws IOException {
        var kept = List.of(new KeptHead(
                KeptHead.Place.TABLE, DAY, new ChainHead(CHAIN, 6, rows.get(5).hash())));
        var parts = List.of(
                new ExportPart(CHAIN, "P01", new ExportSource.Segment(4, 12)),
                new ExportPart(OTHER, "P02", new ExportSource.Segment(1, 3)));
        var out = new ByteArrayOutputStream();
        new AuditExport(
                        new AuditExport.Content("search", Map.of("approver", "77"), parts, new Source()),
                        NOON,
                        new Chain(rows),
                        new Kept(kept, daily),
                        with)
                .writeTo(out);
        return out.toByteArray();
    }

    private Map<String, byte[]> change(String name, UnaryOperator<String> change) {
        var changed = new LinkedHashMap<>(files);
        var before = new String(files.get(name), UTF_8);
        changed.put(name, change.apply(before).getBytes(UTF_8));
        assertThat(changed.get(name)).isNotEqualTo(files.get(name));
        return changed;
    }

    private static String without(String text, int line) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        lines.remove(line);
        return String.join("\n", lines) + "\n";
    }

    private String assertFault(Map<String, byte[]> changed, String text) throws Exception {
        var verdict = verify(zip(changed));
        assertThat(verdict.said()).contains(text).doesNotContain("everything holds");
        assertThat(verdict.exit()).isEqualTo(1);
        return verdict.said();
    }

    private record Verdict(int exit, String said) {}

    private Verdict verify(byte[] zip, String... fingerprint) throws Exception {
        var program = Files.write(directory.resolve("Verify.java"), files.get("Verify.java"));
        var export = Files.write(directory.resolve("export.zip"), zip);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                program.toString(),
                export.toString()));
        command.addAll(List.of(fingerprint));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Verdict(process.exitValue(), said);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private record Chain(List<StoredRecord> rows) implements AuditChains {
        @Override
        public Collection<Long> chains() {
            return List.of(CHAIN, OTHER);
        }

        @Override
        public ChainHead head(long chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StoredRecord> after(long chain, long seq, int most) {
            return rows.stream()
                    .filter(row -> row.record().chain() == chain && row.record().seq() > seq)
                    .limit(Math.min(most, 5))
                    .toList();
        }
    }

    private record Kept(List<KeptHead> all, byte[] object) implements KeptHeads {
        @Override
        public boolean isKept(LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean keep(LocalDate day, Collection<ChainHead> heads, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<KeptDay> latest() {
            return Optional.of(new KeptDay(DAY, ChainHash.ofContent(object), null));
        }

        @Override
        public Optional<byte[]> page(LocalDate day) {
            return Optional.of(object);
        }
    }

    private static final class Source implements ExportSource.Beside {
        @Override
        public void requests(Consumer<Map<String, ?>> row) {
            row.accept(Map.of("request", "r"));
        }

        @Override
        public void tasks(Consumer<Map<String, ?>> row) {
            row.accept(Map.of("task", "t-9"));
        }

        @Override
        public void decisions(Consumer<Map<String, ?>> row) {
            row.accept(Map.of("task", "t-9", "digestOf", SAID));
        }

        @Override
        public void documents(Consumer<Map<String, ?>> row) {}
    }

    private static final class Key implements ExportKey {
        private final KeyPair pair;

        Key() {
            try {
                pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public byte[] publicKey() {
            return pair.getPublic().getEncoded();
        }

        @Override
        public byte[] sign(byte[] content) {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(content);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
