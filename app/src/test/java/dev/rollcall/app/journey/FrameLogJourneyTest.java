package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.rollcall.fixture.StoppedClock.TODAY;

import com.microsoft.playwright.Page;
import dev.rollcall.app.device.FrameDesk;
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

/** 报文日志 on the page of a device, in the browser. */
@ServiceTest
class FrameLogJourneyTest {
    private static final String CARD = "110101199003078515";
    private static final String NAME = "测试甲";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Wire wire;

    @Autowired
    private FrameDesk desk;

    @Autowired
    private Rows rows;

    private Site site;
    private TestDevice device;

    @BeforeEach
    void a_site_with_a_device() {
        site = sites.open();
        device = site.device();
    }

    @Test
    void operations_switch_it_on_and_see_a_punch_come_in_masked_and_its_answer_go_out() {
        var visitor = CHROMIUM.signIn(sites.operator().caller(), 1280, 800).open("devices/" + device.id());
        var panel = visitor.find(".frames");
        assertThat(panel).containsText("没有在记录");
        visitor.button("开启 30 分钟").click();
        assertThat(panel).containsText("还没有报文");
        assertThat(panel).containsText("还剩 30 分");
        picture(visitor, "frames-none");
        desk.look();

        punch(1);
        var lines = visitor.find(".frames-table tbody tr");
        assertThat(lines).hasCount(2);
        assertThat(lines.first()).containsText("↓ 平台发出");
        assertThat(lines.last()).containsText("↑ 设备发来");
        assertThat(lines.last()).containsText("POST /rollcall/v1/" + device.sn() + "/punch");
        assertThat(lines.last()).containsText("\"seq\":1,");
        Assertions.assertThat(panel.textContent()).doesNotContain(CARD).doesNotContain(NAME);

        // a row that is there stays the same row, so that a click on it arrives
        lines.last().evaluate("row => row.marked = true");
        punch(2);
        assertThat(lines).hasCount(4);
        Assertions.assertThat(lines.last().evaluate("row => row.marked")).isEqualTo(true);
        lines.last().getByText("复制").click();
        assertThat(panel.page().locator(".frames, .notice").getByText("复制").first())
                .isVisible();
        picture(visitor, "frames");

        visitor.button("暂停刷新").click();
        assertThat(panel).containsText("已暂停刷新");
        punch(3);
        visitor.button("继续刷新").click();
        assertThat(lines).hasCount(6);

        visitor.button("结束").click();
        assertThat(panel).containsText("没有在记录。上次由");
        assertThat(lines).hasCount(6);
        Assertions.assertThat(rows.count(
                        "audit_entry where object_id = ? and action in ('DEVICE_FRAMES_WATCH', 'DEVICE_FRAMES_END')"
                                + " and outcome = 'DONE'",
                        String.valueOf(device.id())))
                .isEqualTo(2);
    }

    @Test
    void nobody_else_is_shown_that_there_is_a_log_1_6() {
        var visitor = CHROMIUM.signIn(sites.accountOfUnit(site.contractor())).open("devices/" + device.id());
        assertThat(visitor.find(".device-view")).containsText("最近打卡");
        assertThat(visitor.find(".frames")).hasCount(0);
        assertThat(visitor.button("开启 30 分钟")).hasCount(0);
    }

    /** A firmware that says too much. */
    private void punch(int seq) {
        wire.punches(
                device.onTheWire(),
                Wire.raw(
                        seq,
                        "{\"seq\":%d,\"person\":\"%s\",\"name\":\"%s\",\"t\":\"%sT07:00:00+08:00\",\"dir\":\"IN\"}"
                                .formatted(seq, CARD, NAME, TODAY)));
        desk.flush();
    }

    private static void picture(Visitor visitor, String name) {
        visitor.find(".frames").scrollIntoViewIfNeeded();
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/look/" + name + ".png")));
        visitor.page().setViewportSize(390, 844);
        visitor.find(".frames").scrollIntoViewIfNeeded();
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/look/" + name + "-390.png")));
        visitor.page().setViewportSize(1280, 800);
    }
}
