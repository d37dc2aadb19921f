package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Camera;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.TestDevice;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos of punches where a day is explained and where a back-fill is decided. */
@ServiceTest
class PunchPhotoJourneyTest {
    private static final LocalDate DAY = StoppedClock.TODAY.minusDays(1);
    private static final String LOADED = "image => image.complete && image.naturalWidth === 96";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Camera camera;

    private Approvers people;
    private Person worker;
    private TestDevice gate;

    @BeforeEach
    void three_punches_one_with_a_photo_one_that_waits_for_it_one_without() {
        people = Approvers.of(sites);
        worker = people.worker();
        gate = people.site().device();
        camera.takes(gate, worker, DAY.atTime(7, 2), Camera.jpeg(1));
        camera.announces(gate, worker, DAY.atTime(12, 0), Camera.jpeg(2));
        attendance.arriveInTime(gate, gate.out(worker, DAY.atTime(18, 10)).withoutPhoto());
    }

    @Test
    void a_photo_stands_small_beside_its_punch_and_large_on_a_click_without_a_name_anywhere() { // capability 1, L33
        var clerk = CHROMIUM.signIn(people.contractor(), 1_280, 800);
        clerk.open(why());
        isShown(clerk);
        var small = clerk.find(".day-panel .punch-photo img");
        assertThat(small).hasAttribute("alt", "07:02:00 的打卡照片");
        assertThat(small).hasAttribute("loading", "lazy");
        assertThat(small.getAttribute("src"))
                .matches("punch-photos/[0-9a-f]{32}-\\d+")
                .doesNotContain(worker.name());
        picture(clerk, "why-1280");

        clerk.button("放大 07:02:00 的打卡照片").click();
        var large = clerk.find("vaadin-dialog-overlay .punch-photo-stage img");
        assertThat(large).isVisible();
        assertThat((Boolean) large.evaluate("image => image.decode().then(() => image.naturalWidth === 96)"))
                .isTrue();
        assertThat(clerk.find("vaadin-dialog-overlay")).not().containsText(worker.name());
        picture(clerk, "large-1280");
    }

    @Test
    void it_fits_a_phone() {
        var clerk = CHROMIUM.signIn(people.contractor(), 390, 844);
        clerk.open(why());
        isShown(clerk);
        assertThat((Boolean) clerk.page().evaluate("document.documentElement.scrollWidth <= 390"))
                .isTrue();
        clerk.find(".day-panel .punch-list").scrollIntoViewIfNeeded();
        picture(clerk, "why-390");
    }

    @Test
    void an_approver_sees_it_in_the_evidence_of_a_back_fill() { // capability 2
        var request = desk.file(people.contractor(), people.site(), worker, DAY);
        var officer = CHROMIUM.signIn(people.officer().caller(), 1_280, 800);
        officer.open("tasks/" + desk.openTask(request).orElseThrow().taskId());

        var photo = officer.find(".backfill-evidence .punch-photo img");
        photo.scrollIntoViewIfNeeded();
        assertThat((Boolean) photo.evaluate("image => image.decode().then(() => image.naturalWidth === 96)"))
                .isTrue();
        picture(officer, "evidence-1280");
    }

    @Test
    void only_the_browser_that_asked_may_keep_it_and_only_for_minutes() {
        var clerk = CHROMIUM.signIn(people.contractor());
        clerk.open(why());
        isShown(clerk);
        var answer = clerk.page()
                .request()
                .get(clerk.url(clerk.find(".day-panel .punch-photo img").getAttribute("src")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("cache-control", "private, max-age=300")
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-disposition", "inline");
        assertThat(answer.body()).isEqualTo(Camera.jpeg(1));
        assertThat(CHROMIUM.visitor(390, 844)
                        .page()
                        .request()
                        .get(clerk.url(clerk.find(".day-panel .punch-photo img").getAttribute("src")))
                        .headers()
                        .get("content-type"))
                .as("nobody signed in is sent to the door")
                .doesNotContain("image");
    }

    private String why() {
        return "attendance/punches?project=" + people.site().id() + "&person=" + worker.id() + "&day=" + DAY;
    }

    private static void isShown(Visitor visitor) {
        var lines = visitor.find(".day-panel .punch");
        assertThat(lines).hasCount(3);
        var photo = visitor.find(".day-panel .punch-photo img");
        photo.scrollIntoViewIfNeeded();
        visitor.page().waitForFunction(LOADED, photo.elementHandle());
        assertThat(lines.nth(1)).containsText("照片未到");
        assertThat(lines.nth(2)).containsText("无照片");
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(Path.of("target", "journey", "photo-" + name + ".png")));
    }
}
