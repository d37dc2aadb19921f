package dev.rollcall.domain.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One export, ready to be written: records with their hashes, what they speak of, kept heads, a manifest of all files,
 * a detached signature over the manifest, and the program that verifies it.
 */
public final class AuditExport {
    private static final int FORMAT = 2;
    private static final int PAGE = 5_000;
    private static final String DAILY_HEAD = "daily-head.json";

    private final Content content;
    private final Instant madeAt;
    private final AuditChains chains;
    private final KeptHeads kept;
    private final ExportKey key;

    /**
     * What is exported.
     *
     * @param name of the file, without ending
     * @param scope as the manifest says it
     */
    record Content(String name, Map<String, ?> scope, List<ExportPart> parts, ExportSource.Beside beside) {}

    AuditExport(Content content, Instant madeAt, AuditChains chains, KeptHeads kept, ExportKey key) {
        this.content = content;
        this.madeAt = madeAt;
        this.chains = chains;
        this.kept = kept;
        this.key = key;
    }

    /** Tells what it is about. */
    public String fileName() {
        return "rollcall-audit-" + content.name() + ".zip";
    }

    /**
     * Streams the zip; holds one page of records at a time.
     *
     * @param out left open; untouched when a kept head cannot be read
     */
    public void writeTo(OutputStream out) throws IOException {
        var heads = heads();
        var daily = kept.latest();
        var page = daily.flatMap(day -> kept.page(day.day()));
        var zip = new ExportZip(out);
        for (var part : content.parts()) {
            zip.lines(
                    part.records(),
                    file -> each(part, stored -> file.line(stored.record().canonical())));
            zip.lines(
                    part.hashes(),
                    file -> each(part, stored -> file.line(stored.record().seq() + " " + stored.hash())));
        }
        var beside = content.beside();
        zip.lines("requests.jsonl", file -> beside.requests(file::fact));
        zip.lines("tasks.jsonl", file -> beside.tasks(file::fact));
        zip.lines("decisions.jsonl", file -> beside.decisions(file::fact));
        zip.lines("documents.jsonl", file -> beside.documents(file::fact));
        zip.lines("heads.jsonl", file -> heads.forEach(file::fact));
        if (page.isPresent()) {
            zip.listed(DAILY_HEAD, page.get());
        }
        var manifest = CanonicalJson.of(manifest(zip.files(), daily, page.isPresent()));
        zip.bytes("manifest.json", manifest);
        zip.bytes("signature.bin", key.sign(manifest));
        for (var name : List.of("Verify.java", "README.txt")) {
            try (var text = Objects.requireNonNull(AuditExport.class.getResourceAsStream("/rollcall/audit/" + name))) {
                zip.bytes(name, text.readAllBytes());
            }
        }
        zip.finish();
    }

    private void each(ExportPart part, Consumer<StoredRecord> row) {
        var segment = part.segment();
        var last = segment.first() - 1;
        while (last < segment.last()) {
            var page = chains.after(part.chain(), last, (int) Math.min(PAGE, segment.last() - last));
            if (page.isEmpty()) {
                return; // cut off while this was written; the verifier says so
            }
            page.stream().filter(each -> each.record().seq() <= segment.last()).forEach(row);
            last = page.get(page.size() - 1).record().seq();
        }
    }

    private List<Map<String, ?>> heads() {
        return kept.all().stream()
                .filter(each -> content.parts().stream().anyMatch(part -> part.mayBeWitnessedBy(each.head())))
                .<Map<String, ?>>map(each -> Map.of(
                        "day", each.day().toString(),
                        "place", each.place().name(),
                        "chain", each.head().chain(),
                        "seq", each.head().seq(),
                        "hash", each.head().hash().hex()))
                .toList();
    }

    private Map<String, ?> manifest(List<Map<String, Object>> files, Optional<KeptDay> daily, boolean withPage) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", "rollcall-audit-export");
        manifest.put("v", FORMAT);
        manifest.put("madeAt", madeAt.truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.put("scope", content.scope());
        manifest.put("chains", content.parts().stream().map(this::said).toList());
        daily.ifPresent(day -> manifest.put(
                "dailyHead",
                Map.of(
                        "day", day.day().toString(),
                        "digest", day.digest().hex(),
                        "file", withPage ? DAILY_HEAD : "")));
        manifest.put("files", files);
        manifest.put(
                "key",
                Map.of(
                        "algorithm", "Ed25519",
                        "public", Base64.getEncoder().encodeToString(key.publicKey()),
                        "fingerprint", key.fingerprint().hex()));
        return manifest;
    }

    private Map<String, ?> said(ExportPart part) {
        return part.said(
                hashOf(part.chain(), part.segment().first() - 1),
                hashOf(part.chain(), part.segment().last()));
    }

    private ChainHash hashOf(long chain, long seq) {
        return seq == 0
                ? ChainHash.NONE
                : chains.after(chain, seq - 1, 1).stream()
                        .findFirst()
                        .map(StoredRecord::hash)
                        .orElse(ChainHash.NONE);
    }
}
