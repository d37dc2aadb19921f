package dev.rollcall.app.audit;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.RequestExports;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.audit.AuditChains;
import dev.rollcall.domain.audit.AuditExports;
import dev.rollcall.domain.audit.ExportScope;
import dev.rollcall.domain.audit.KeptHeads;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Capability 6, 1.6: an auditor takes the history of a project along, and its receiver can verify it. */
@ServiceTest
class AuditExportServiceTest {
    private static final String OPINION = "与班组长\"核对\"无误 ✓";

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private AuditExports exports;

    @Autowired
    private RequestExports searches;

    @Autowired
    private AuditChains chains;

    @Autowired
    private KeptHeads kept;

    @TempDir
    private Path directory;

    private Approvers people;
    private UUID request;
    private Caller auditor;

    @BeforeEach
    void a_request_half_decided() {
        people = Approvers.of(sites);
        request = desk.file(people.contractor(), people.site(), people.worker(), TODAY.minusDays(2));
        desk.decide(people.officer().caller(), request, Verdict.APPROVE, OPINION);
        auditor = sites.platform(Role.AUDITOR);
    }

    private ExportScope scope(LocalDate from, LocalDate to, @Nullable String process) {
        return new ExportScope(people.site().id(), from, to, process);
    }

    @Test
    void an_export_holds_records_tasks_opinions_digests_and_heads_and_verifies_by_itself() throws Exception {
        var day = LocalDate.of(1801, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(30_000));
        kept.keep(day, List.of(chains.head(people.site().id())), Instant.EPOCH);

        var zip = export(scope(TODAY, TODAY, RequestKind.ATTENDANCE_BACKFILL.name()));

        var files = unzip(zip);
        assertThat(text(files, records())).contains("BACKFILL_SUBMIT", "DOCUMENT_ATTACH", "REQUEST_APPROVE");
        assertThat(text(files, "decisions.jsonl")).contains("与班组长\\\"核对\\\"无误 ✓");
        assertThat(text(files, "tasks.jsonl").lines()).hasSize(2);
        assertThat(text(files, "documents.jsonl").lines()).hasSize(1);
        assertThat(text(files, "heads.jsonl")).contains("TABLE", "OBJECT_STORE");
        for (var name : List.of(
                people.officer().person().name(), people.manager().person().name())) {
            assertThat(new String(zip, UTF_8)).doesNotContain(name);
            assertThat(text(files, "decisions.jsonl") + text(files, "tasks.jsonl"))
                    .doesNotContain(name);
        }
        assertThat(verify(zip, files.get("Verify.java"))).isZero();
    }

    @Test
    void another_process_leaves_the_chain_whole_and_nothing_beside_it() throws Exception {
        var files = unzip(export(scope(TODAY, TODAY, "SOME_OTHER")));

        assertThat(text(files, records())).contains("REQUEST_APPROVE");
        assertThat(text(files, "decisions.jsonl")).isEmpty();
        assertThat(text(files, "documents.jsonl")).isEmpty();
    }

    @Test
    void only_auditors_export_and_both_are_on_record() {
        var all = scope(TODAY, TODAY, null);

        assertThat(exports.prepare(people.contractor(), all).why().map(Refusal::code))
                .contains("EXPORT_NOT_YOURS");
        assertThat(exports.prepare(sites.stranger().manager(), all).why().map(Refusal::code))
                .contains("PROJECT_NOT_FOUND");
        assertThat(exports.prepare(auditor, scope(TODAY.plusDays(1), TODAY, null))
                        .why()
                        .map(Refusal::code))
                .contains("EXPORT_EMPTY");
        assertThat(exports.prepare(auditor, all).isDone()).isTrue();

        var id = Long.toString(people.site().id());
        assertThat(rows.all(
                        "select outcome, code from audit_entry where action = 'AUDIT_EXPORT' and object_id = ? order by id",
                        id))
                .extracting(row -> row.get("outcome") + " " + row.get("code"))
                .containsExactly("REFUSED EXPORT_NOT_YOURS", "REFUSED PROJECT_NOT_FOUND", "DONE null");
    }

    @Test
    void an_export_of_a_search_holds_what_the_list_shows_of_every_project_says_the_filter_and_verifies()
            throws Exception {
        var elsewhere = Approvers.of(sites);
        var approver = people.officer();
        var undecided = desk.file(people.contractor(), people.site(), people.worker(), TODAY.minusDays(2));
        var day = LocalDate.of(1801, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(30_000));
        kept.keep(day, List.of(chains.head(people.site().id())), Instant.EPOCH);

        var one = search(query(null, approver.person().id()));
        var files = unzip(one);
        assertThat(files).containsKey(records()).doesNotContainKey(records(elsewhere));
        assertThat(text(files, "requests.jsonl")).contains(request.toString()).doesNotContain(undecided.toString());
        assertThat(text(files, "requests.jsonl").lines()).hasSize(1);
        assertThat(text(files, "tasks.jsonl").lines()).hasSize(2);
        assertThat(text(files, "decisions.jsonl")).contains("与班组长\\\"核对\\\"无误 ✓");
        assertThat(text(files, "documents.jsonl").lines()).hasSize(1);
        assertThat(text(files, "manifest.json"))
                .contains("\"approver\":\"" + approver.person().id() + "\"", "\"requests\":\"1\"")
                .contains(
                        "\"dailyHead\":{", kept.latest().orElseThrow().digest().hex());
        assertThat(new String(one, UTF_8)).doesNotContain(approver.person().name());
        assertThat(verify(one, files.get("Verify.java"))).isZero();

        elsewhere.site().takes(approver.person(), elsewhere.site().contractor(), Post.LABOUR_OFFICER);
        var there = desk.file(elsewhere.contractor(), elsewhere.site(), elsewhere.worker(), TODAY.minusDays(2));
        desk.approve(sites.again(approver.caller()), there);
        var both = search(query(null, approver.person().id()));
        assertThat(text(unzip(both), "requests.jsonl"))
                .contains(request.toString(), there.toString())
                .doesNotContain(undecided.toString());
        assertThat(unzip(both)).containsKeys(records(), records(elsewhere));
        assertThat(verify(both, files.get("Verify.java"))).isZero();
        for (var project : List.of(people.site().id(), elsewhere.site().id())) {
            assertThat(rows.count(
                            "audit_entry where action = 'AUDIT_EXPORT' and outcome = 'DONE' and chain = ?", project))
                    .as("on record in the chain of each project")
                    .isPositive();
        }
    }

    @Test
    void a_search_is_exported_by_auditors_alone_and_nothing_found_is_nothing_to_export() {
        assertThat(searches.prepare(people.contractor(), query(people.site().id(), null))
                        .why()
                        .map(Refusal::code))
                .contains("EXPORT_NOT_YOURS");
        assertThat(searches.prepare(auditor, query(-1L, null)).why().map(Refusal::code))
                .contains("EXPORT_EMPTY");
    }

    private static RequestQuery query(@Nullable Long project, @Nullable Long approver) {
        return new RequestQuery(
                RequestQuery.Scope.REACH, null, project, null, "", null, null, null, approver, new PageRequest(0, 1));
    }

    private byte[] search(RequestQuery query) throws IOException {
        var out = new ByteArrayOutputStream();
        searches.prepare(auditor, query).result().orElseThrow().writeTo(out);
        return out.toByteArray();
    }

    private String records() {
        return records(people);
    }

    private static String records(Approvers whose) {
        return "chain-" + whose.site().id() + "/records.jsonl";
    }

    private byte[] export(ExportScope scope) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.prepare(auditor, scope).result().orElseThrow().writeTo(out);
        return out.toByteArray();
    }

    private int verify(byte[] zip, byte[] program) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Files.write(directory.resolve("Verify.java"), program).toString(),
                        Files.write(directory.resolve("export.zip"), zip).toString(),
                        exports.fingerprint().hex())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
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

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8);
    }
}
