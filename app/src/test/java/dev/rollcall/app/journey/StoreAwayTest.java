package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Nobody listens where the object store should be. */
@ServiceTest
@TestPropertySource(
        properties = {
            "rollcall.embedded.object-store=false",
            "rollcall.storage.endpoint=http://127.0.0.1:9",
            "rollcall.storage.access-key=nobody",
            "rollcall.storage.secret-key=nobody-listens"
        })
@DirtiesContext
class StoreAwayTest {
    private static final String EXPLANATION = "当天上午停电";
    private static final String FILE = "notice.pdf";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private Approvers people;

    @BeforeEach
    void a_worker() {
        people = Approvers.of(sites);
    }

    @Test
    void a_file_is_refused_in_a_sentence_the_draft_is_kept_and_no_row_is_left() {
        var worker = people.worker();
        var form = "attendance/backfills/new?person=" + worker.id() + "&day=" + StoppedClock.TODAY.minusDays(1);
        var clerk = CHROMIUM.signIn(people.contractor()).open(form);
        clerk.find(".backfill-form vaadin-text-area textarea").fill(EXPLANATION);
        clerk.find("vaadin-upload.file-drop-choose input[type=file]")
                .setInputFiles(new FilePayload(FILE, "application/pdf", Desk.PDF));

        assertThat(clerk.find(".file-drop .field-error")).hasText("文件服务暂时连不上，文件没有上传，表单已存为草稿。请稍后再传。");
        assertThat(clerk.find(".file-rows")).not().containsText(FILE);
        clerk.view();
        assertThat(rows.count("document where project_id = ?", people.site().id()))
                .isZero();

        clerk.open("attendance/backfills/new");
        assertThat(clerk.find(".backfill-form vaadin-text-area textarea")).hasValue(EXPLANATION);
        assertThat(clerk.find(".backfill-form vaadin-combo-box input"))
                .hasValue(Pattern.compile("^" + worker.name() + " "));
    }

    @Test
    void a_day_is_explained_all_the_same_and_its_photo_says_that_it_cannot_be_opened() { // capability 1
        var worker = people.worker();
        var gate = people.site().device();
        var day = StoppedClock.TODAY.minusDays(1);
        attendance.arriveInTime(gate, gate.in(worker, day.atTime(7, 0)));
        rows.add(
                "punch_photo",
                Map.of(
                        "token",
                        "t".repeat(30) + DocumentKey.random().value().substring(3, 16),
                        "device_id",
                        gate.id(),
                        "sha256",
                        attendance.punches(gate).get(0).get("photo_sha256"),
                        "size_bytes",
                        7,
                        "object_key",
                        DocumentKey.random().value(),
                        "issued_at",
                        StoppedClock.NOW,
                        "stored_at",
                        StoppedClock.NOW));
        var clerk = CHROMIUM.signIn(people.contractor())
                .open("attendance/punches?project=" + people.site().id() + "&person=" + worker.id() + "&day=" + day);

        assertThat(clerk.find(".day-panel .punch")).hasCount(1);
        assertThat(clerk.find(".day-panel .punch-photo")).hasText("照片暂时打不开，点此重试");
        clerk.find(".day-panel .punch-photo button").click();
        assertThat(clerk.find(".day-panel .punch-photo")).hasText("照片暂时打不开，点此重试");
        assertThat(rows.count(
                        "audit_entry where action = 'PUNCH_PHOTO_OPEN' and project_id = ?",
                        people.site().id()))
                .as("nothing was handed out")
                .isZero();
    }

    @Test
    void a_download_is_answered_with_503_and_a_sentence() {
        var contractor = people.contractor();
        var file = UUID.randomUUID().toString();
        rows.add(
                "document",
                Map.of(
                        "id",
                        file,
                        "object_key",
                        DocumentKey.random().value(),
                        "kind",
                        "backfill-evidence",
                        "project_id",
                        people.site().id(),
                        "file_name",
                        FILE,
                        "media_type",
                        "application/pdf",
                        "size_bytes",
                        Desk.PDF.length,
                        "sha256",
                        "0".repeat(64),
                        "uploaded_by",
                        contractor.accountId(),
                        "uploaded_at",
                        StoppedClock.NOW));
        var page = CHROMIUM.signIn(contractor).page();

        var answer = page.navigate(page.url().replaceFirst("(//[^/]+/).*", "$1files/" + file));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("retry-after", "60");
        assertThat(page.locator("body")).containsText("文件服务暂时连不上");
    }
}
