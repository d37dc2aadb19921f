package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rollcall.fixture.StoppedClock.NOW;

import com.microsoft.playwright.Page;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Wire;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations look at what nobody could read, correct a copy, and see it counted; in the browser. */
@ServiceTest
class DeadLetterJourneyTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Wire wire;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private Site site;
    private TestDevice device;
    private Caller operator;
    private Person worker;

    @BeforeEach
    void a_record_with_a_wrong_time() {
        site = sites.open();
        device = site.device();
        worker = site.worker(site.team(site.contractor()));
        operator = sites.operator().caller();
        wire.punches(
                device.onTheWire(),
                Wire.raw(
                        9,
                        "{\"seq\":9,\"person\":\"%s\",\"t\":\"%s 06:00:00+08:00\",\"dir\":\"IN\",\"live\":{\"r\":\"T\"}}"
                                .formatted(worker.ref(), SiteTime.dayOf(NOW))));
    }

    @Test
    void a_corrected_copy_is_replayed_and_counts() {
        var letter = rows.one("select id from device_dead_letter where sn = ?", device.sn())
                .get("id");
        var visitor = CHROMIUM.signIn(operator).open("dead-letters?sn=" + device.sn());
        assertThat(visitor.find(".letters-view")).containsText("FIELD_INVALID:t");
        picture(visitor, "letters-list");
        visitor.button("查看第 " + letter + " 封").click();
        assertThat(visitor.find(".letter-panel")).containsText("十六进制");
        picture(visitor, "letter");
        visitor.button("更正副本").click();
        visitor.page()
                .locator("vaadin-dialog-overlay textarea, .reason-dialog textarea")
                .first()
                .fill("短");
        visitor.button("确认").click();
        assertThat(visitor.page().getByText("原因至少写 5 个字").first()).isVisible();
        visitor.page()
                .locator("vaadin-dialog-overlay textarea, .reason-dialog textarea")
                .first()
                .fill("厂商已确认时间格式写错");
        visitor.button("确认").click();
        var copy = visitor.find(".letter-copy textarea");
        copy.fill(copy.inputValue().replace(" 06:00", "T06:00"));
        visitor.button("重放更正副本").click();
        assertThat(visitor.find(".letter-panel")).containsText("已处理：已入库");
        Assertions.assertThat(attendance.punches(device))
                .singleElement()
                .satisfies(row -> Assertions.assertThat(row).containsEntry("reason", "OK"));
    }

    @Test
    void a_letter_that_can_never_be_replayed_says_why_and_offers_to_be_set_aside_alone() {
        rows.change(
                "insert into device_dead_letter (sn, path, reason, raw, raw_sha256, received_at) values (?, ?, ?, ?, ?, ?)",
                device.sn(),
                "mqtt/face/1/Snap",
                "STRANGER",
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                "2026-06-16 07:00:00");
        var letter = rows.one("select id from device_dead_letter where sn = ? and reason = 'STRANGER'", device.sn())
                .get("id");
        var visitor =
                CHROMIUM.signIn(operator).open("dead-letters?reason=STRANGER&sn=" + device.sn() + "&letter=" + letter);
        var panel = visitor.find(".letter-panel");
        assertThat(panel).containsText("不是任何人的打卡，不能重放");
        assertThat(panel.getByText("不再处理")).isVisible();
        assertThat(visitor.page().getByText("更正副本")).hasCount(0);
        assertThat(visitor.page().getByText("全部重放")).isHidden();
        picture(visitor, "letter-never");
    }

    @Test
    void quarantined_punches_are_released_from_their_list() {
        rows.change("update device set forced_at = '2026-01-01' where id = ?", device.id());
        rows.change("delete from device_binding where device_id = ?", device.id());
        attendance.arrive(device, device.in(worker, SiteTime.local(NOW).minusHours(1)));
        var visitor = CHROMIUM.signIn(operator).open("quarantine?none=1");
        assertThat(visitor.find(".quarantine-view")).containsText(device.sn());
        picture(visitor, "quarantine");
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/look/" + name + ".png")));
        visitor.page().setViewportSize(390, 844);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/look/" + name + "-390.png")));
        visitor.page().setViewportSize(1280, 800);
    }
}
