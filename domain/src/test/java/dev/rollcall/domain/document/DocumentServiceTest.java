package dev.rollcall.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are taken, and that a store that is away leaves no row behind (issue 7). */
class DocumentServiceTest {
    private static final Instant NOON = Instant.parse("2026-06-16T04:00:00Z");
    private static final long PROJECT = 7;
    private static final byte[] PDF = "%PDF-1.4 made up".getBytes(StandardCharsets.US_ASCII);

    private final ShelfInMemory shelf = new ShelfInMemory();
    private final ProductClock clock = new ProductClock();
    private final Records records = new Records();
    private final DocumentService documents = new DocumentService(
            shelf,
            shelf,
            DocumentServiceTest::byFirstBytes,
            new OneProject(),
            List.of(new NobodysFiles()),
            records,
            clock);
    private final Caller filer = new Caller(1, "filer", "演示", null, 5L, Set.of(Role.ENT_GC));

    DocumentServiceTest() {
        clock.stopAt(NOON);
    }

    @Test
    void the_row_is_written_after_the_object_and_says_what_lies_there() { // R164
        var card = upload("证明.pdf", PDF).result().orElseThrow();

        assertThat(shelf.happened).containsExactly("put", "row");
        assertThat(card.fileName()).isEqualTo("证明.pdf");
        assertThat(card.sizeBytes()).isEqualTo(PDF.length);
        assertThat(card.mediaType()).isEqualTo("application/pdf");
        assertThat(card.sha256()).isEqualTo("76737f3f2e3340e1e954401d7757f11884dbc8f61b01c7c7e5f716e78ecbf78f");
        assertThat(card.uploadedAt()).isEqualTo(NOON);
        assertThat(shelf.objects.values()).singleElement().isEqualTo(PDF);
        assertThat(shelf.objects.keySet()).noneMatch(key -> key.contains("证明"));
    }

    @Test
    void a_store_that_is_away_is_a_refusal_and_leaves_no_row() {
        shelf.away = true;

        assertRefused(upload("证明.pdf", PDF), "STORE_AWAY");
        assertThat(shelf.rows).isEmpty();

        shelf.away = false;
        assertThat(upload("证明.pdf", PDF).isDone()).isTrue();
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused(upload("证明.pdf", new byte[0]), "FILE_EMPTY");
    }

    @Test
    void a_file_of_the_limit_is_taken_and_one_byte_more_is_not_and_never_reaches_the_store() {
        assertThat(upload("证明.pdf", sized(FileRules.MOST_BYTES)).isDone()).isTrue();
        shelf.happened.clear();

        assertThat(upload("证明.pdf", sized(FileRules.MOST_BYTES + 1)).why()).contains(Refusal.of("FILE_TOO_LARGE", 20));
        assertThat(shelf.happened).isEmpty();
    }

    @Test
    void an_endless_upload_is_cut_off_one_byte_above_the_limit() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'x';
            }

            @Override
            public int read(byte[] target, int from, int length) {
                read += length;
                return length;
            }
        };

        assertRefused(documents.upload(filer, PROJECT, "evidence", "证明.pdf", endless), "FILE_TOO_LARGE");
        assertThat(endless.read).isLessThan(FileRules.MOST_BYTES + 128 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"证明.exe", "证明.jpg", "证明.pdf.png", "pdf.", "证明"})
    void a_name_that_says_another_type_than_the_content_is_refused(String name) {
        assertRefused(upload(name, PDF), "FILE_TYPE_NOT_TAKEN");
        assertThat(shelf.happened).isEmpty();
    }

    @Test
    void content_that_is_none_of_the_types_is_refused_whatever_its_name() {
        assertRefused(upload("证明.pdf", "<script>".getBytes(StandardCharsets.US_ASCII)), "FILE_TYPE_NOT_TAKEN");
    }

    @ParameterizedTest
    @CsvSource({"C:\\Users\\x\\证明.pdf", "../../etc/证明.pdf", "/证明.pdf"})
    void a_path_in_the_name_is_not_kept(String sent) {
        assertThat(upload(sent, PDF).result().orElseThrow().fileName()).isEqualTo("证明.pdf");
    }

    @Test
    void an_upload_that_breaks_off_is_a_refusal() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(PDF), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertRefused(documents.upload(filer, PROJECT, "evidence", "证明.pdf", broken), "UPLOAD_BROKEN_OFF");
        assertThat(shelf.happened).isEmpty();
    }

    @Test
    void somebody_without_business_on_the_project_uploads_nothing() {
        assertRefused(
                documents.upload(filer, PROJECT + 1, "evidence", "证明.pdf", new ByteArrayInputStream(PDF)),
                "PROJECT_NOT_FOUND");
        assertThat(shelf.happened).isEmpty();
    }

    @Test
    void reading_from_a_store_that_is_away_is_a_failure_the_page_can_tell_from_not_found() {
        var id = upload("证明.pdf", PDF).result().orElseThrow().id();
        shelf.away = true;

        assertThatThrownBy(() -> documents.open(filer, id)).isInstanceOf(DocumentStoreUnavailable.class);
    }

    @Test
    void an_upload_nobody_took_is_forgotten_after_a_day_row_first() {
        upload("证明.pdf", PDF);
        clock.stopAt(NOON.plus(Duration.ofHours(24)));
        assertThat(documents.purgeUnowned()).isZero();

        clock.stopAt(NOON.plus(Duration.ofHours(24)).plusMillis(1));
        shelf.happened.clear();
        assertThat(documents.purgeUnowned()).isOne();

        assertThat(shelf.happened).containsExactly("row gone", "object gone");
        assertThat(shelf.objects).isEmpty();
    }

    @Test
    void a_file_taken_while_the_purge_runs_keeps_its_object() {
        upload("证明.pdf", PDF);
        clock.stopAt(NOON.plus(Duration.ofHours(25)));
        shelf.meanwhile(shelf.rows::clear); // as if no free row were there any more

        assertThat(documents.purgeUnowned()).isZero();
        assertThat(shelf.objects).hasSize(1);
    }

    @Test
    void a_store_that_is_away_does_not_stop_the_purge_of_rows() {
        upload("甲.pdf", PDF);
        upload("乙.pdf", PDF);
        clock.stopAt(NOON.plus(Duration.ofHours(25)));
        shelf.away = true;

        assertThat(documents.purgeUnowned()).isEqualTo(2);
        assertThat(shelf.rows).isEmpty();
    }

    private Outcome<FileCard> upload(String name, byte[] content) {
        return documents.upload(filer, PROJECT, "evidence", name, new ByteArrayInputStream(content));
    }

    private static byte[] sized(long bytes) {
        var content = new byte[(int) bytes];
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    private static String byFirstBytes(InputStream head, String name) {
        try {
            return new String(head.readNBytes(4), StandardCharsets.ISO_8859_1).equals("%PDF")
                    ? "application/pdf"
                    : "application/octet-stream";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Outcome<?> outcome, String code) {
        assertThat(outcome.why().map(Refusal::code)).contains(code);
    }

    /** Everybody has business on one project and on no other. */
    private static final class OneProject implements Accounts {
        @Override
        public Optional<Credentials> credentials(String username) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> caller(String username) {
            return Optional.empty();
        }

        @Override
        public Optional<Standing> standing(long accountId, long projectId) {
            return projectId == PROJECT
                    ? Optional.of(new Standing(PROJECT, Set.of(Role.ENT_GC), true, Set.of()))
                    : Optional.empty();
        }

        @Override
        public List<Standing> standings(long accountId) {
            return List.of();
        }
    }

    /** Nothing is attached here, so nothing is recorded. */
    private static final class Records implements AuditTrail {
        @Override
        public void done(Entry entry) {
            throw new AssertionError(entry.action());
        }

        @Override
        public void refused(Entry entry, String code) {
            throw new AssertionError(code);
        }
    }

    private static final class NobodysFiles implements OwnerAccess {
        @Override
        public String ownerKind() {
            return "evidence";
        }

        @Override
        public boolean mayRead(Caller caller, java.util.UUID ownerId) {
            return false;
        }
    }
}
