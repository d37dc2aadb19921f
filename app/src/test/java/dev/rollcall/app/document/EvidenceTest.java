package dev.rollcall.app.document;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.DocumentStore;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence in the real store: type by content, hash, and who may read it (issue 7, 1.6). */
@ServiceTest
class EvidenceTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentStore store;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Approvers who;

    @BeforeEach
    void open() {
        who = Approvers.of(sites);
    }

    @ParameterizedTest
    @CsvSource({
        "25504446 2D312E37, 单据.pdf, application/pdf",
        "FFD8FFE0 00104A46494600, 现场.jpg, image/jpeg",
        "FFD8FFE0 00104A46494600, 现场.JPEG, image/jpeg",
        "89504E47 0D0A1A0A 0000000D49484452, 截图.png, image/png"
    })
    void the_type_is_told_by_the_content_and_stored_with_size_and_hash(String hex, String name, String type)
            throws IOException {
        var content = HexFormat.of().parseHex(hex.replace(" ", ""));

        var card = upload(who.contractor(), name, content).result().orElseThrow();

        assertThat(card.mediaType()).isEqualTo(type);
        var row = rows.one(
                "select object_key, sha256, size_bytes from document where id = ?",
                card.id().toString());
        assertThat(row).containsEntry("sha256", SignedMessage.sha256(content)).containsEntry("size_bytes", (long)
                content.length);
        try (var stored = store.open(new DocumentKey((String) row.get("object_key")))) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "25504446 2D312E37, 单据.jpg",
        "504B0304 14000600, 单据.pdf",
        "4D5A9000 03000000, 现场.png",
        "3C68746D 6C3E, 单据.pdf"
    })
    void content_in_disguise_is_refused_and_leaves_nothing(String hex, String name) {
        assertThat(upload(who.contractor(), name, HexFormat.of().parseHex(hex.replace(" ", "")))
                        .why()
                        .map(Refusal::code))
                .contains("FILE_TYPE_NOT_TAKEN");
        assertThat(rows.count("document where project_id = ?", who.site().id())).isZero();
    }

    @Test
    void a_free_file_is_its_uploaders_alone() { // R164
        var card = upload(who.contractor(), "单据.pdf", Desk.PDF).result().orElseThrow();

        assertThat(read(who.contractor(), card.id())).isTrue();
        assertThat(read(sites.accountOfUnit(who.site().contractor()), card.id()))
                .isFalse();
        assertThat(read(who.officer().caller(), card.id())).isFalse();
        assertThat(read(sites.platform(Role.AUDITOR), card.id())).isFalse();
    }

    @Test
    void evidence_of_a_request_is_read_by_who_may_read_the_request_and_by_nobody_else() {
        var site = who.site();
        var sub = site.unit(ParticipantType.LABOUR_SUB);
        var otherSub = site.unit(ParticipantType.LABOUR_SUB);
        var filer = sites.accountOfUnit(sub);
        var request = desk.file(filer, site, site.worker(site.team(sub)), TODAY.minusDays(1));
        var file = documents.of(filer, "backfill", request).get(0).id();

        for (var reader : List.of(
                filer,
                who.contractor(),
                who.officer().caller(),
                who.manager().caller(),
                who.supervisor().caller(),
                sites.platform(Role.AUDITOR),
                sites.platform(Role.PLATFORM_OPS))) {
            assertThat(read(reader, file)).as("%s", reader.roles()).isTrue();
            assertThat(documents.of(reader, "backfill", request))
                    .extracting(FileCard::id)
                    .containsExactly(file);
        }
        for (var reader : List.of(
                sites.accountOfUnit(otherSub),
                site.holder(otherSub, Post.SAFETY_OFFICER).caller(),
                sites.stranger().manager(),
                sites.stranger().supervisor(),
                sites.stranger().contractor())) {
            assertThat(read(reader, file)).as("%s", reader.roles()).isFalse();
            assertThat(documents.of(reader, "backfill", request)).isEmpty();
        }
    }

    @Test
    void files_of_another_kind_of_owner_or_of_none_are_nobodys() {
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
        var file = documents.of(who.contractor(), "backfill", request).get(0).id();
        rows.change("update document set owner_kind = 'other' where id = ?", file.toString());

        assertThat(read(who.contractor(), file)).isFalse();
        assertThat(documents.of(who.contractor(), "other", request)).isEmpty();
        assertThat(documents.open(who.contractor(), UUID.randomUUID())).isEmpty();
    }

    @Test
    void free_files_of_others_or_of_another_project_are_not_taken() {
        var colleague = sites.accountOfUnit(who.site().contractor());
        var theirs =
                upload(colleague, "单据.pdf", Desk.PDF).result().orElseThrow().id();
        var elsewhere = sites.open();
        var owner = UUID.randomUUID();

        assertThat(documents.give(who.contractor(), who.site().id(), List.of(theirs), "backfill", owner))
                .isFalse();
        assertThat(documents.give(colleague, elsewhere.id(), List.of(theirs), "backfill", owner))
                .isFalse();
        assertThat(documents.free(who.contractor(), who.site().id(), List.of(theirs)))
                .isEmpty();
        assertThat(rows.one("select owner_id from document where id = ?", theirs.toString()))
                .containsEntry("owner_id", null);
    }

    @Test
    void an_upload_nobody_took_is_gone_after_a_day_with_its_object_and_evidence_stays() {
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(1));
        var evidence =
                documents.of(who.contractor(), "backfill", request).get(0).id();
        var free = upload(who.contractor(), "单据.pdf", Desk.PDF)
                .result()
                .orElseThrow()
                .id();
        var key = key(free);

        clock.stopAt(clock.instant().plus(Duration.ofHours(25)));
        assertThat(documents.purgeUnowned()).isPositive();

        assertThat(store.exists(key)).isFalse();
        assertThat(read(who.contractor(), free)).isFalse();
        assertThat(read(who.contractor(), evidence)).isTrue();
    }

    private DocumentKey key(UUID file) {
        return new DocumentKey((String) rows.one("select object_key from document where id = ?", file.toString())
                .get("object_key"));
    }

    private Outcome<FileCard> upload(Caller caller, String name, byte[] content) {
        return documents.upload(caller, who.site().id(), "BACKFILL_EVIDENCE", name, new ByteArrayInputStream(content));
    }

    private boolean read(Caller caller, UUID file) {
        return documents
                .open(caller, file)
                .map(found -> {
                    try (var stream = found.stream()) {
                        return stream.readAllBytes().length == found.card().sizeBytes();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElse(false);
    }
}
