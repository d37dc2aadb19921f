package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.mqttface.FaceRecord;
import dev.rollcall.devicebridge.simulator.mqttface.FaceTerminal;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.CommandRunner;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.DeviceDesk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole life of a face machine of another make, on the screens and on its wire. */
@ServiceTest
class DeviceLifeJourneyTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern REQUEST = Pattern.compile(".*/requests/.*");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private CommandRunner runner;

    @Autowired
    private DeviceServer server;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private final String sn = "FACE-%05d".formatted(DeviceDesk.number());
    private final FaceTerminal machine = new FaceTerminal(sn, FaceTerminal.PATIENCE);
    private long lastRecord;
    private Site site;
    private Person worker;
    private Caller contractor;
    private Holder manager;
    private Holder operator;

    @BeforeEach
    void a_site_without_a_device() {
        site = sites.open();
        site.managedBy("639901", "639901");
        contractor = sites.accountOfUnit(site.contractor());
        manager = site.holder(site.contractor(), Post.PROJECT_MANAGER);
        site.holder(site.unit(ParticipantType.OWNER), Post.PROJECT_LEADER);
        operator = sites.operator();
        worker = site.worker(site.team(site.contractor()));
    }

    @Test
    void a_face_machine_is_registered_bound_forced_off_line_unbound_drained_and_wiped_R139_R133_C14_R135()
            throws IOException {
        var visitor = CHROMIUM.signIn(contractor);
        var password = registers(visitor);
        binds(visitor);

        machine.start("127.0.0.1", server.port("mqtt"), password, now());
        machine.see(record(1));
        Assertions.assertThat(machine.push()).isTrue();
        Assertions.assertThat(punches()).isOne();
        visitor.open("devices/" + id());
        assertThat(visitor.find(".device-view")).containsText("在线");

        later(60);
        forcesOffLine(visitor);
        visitor.page().waitForCondition(() -> !server.devices().contains(sn));
        Assertions.assertThat(bound()).isTrue();
        later(60);
        machine.see(record(2));
        machine.start("127.0.0.1", server.port("mqtt"), password, now());
        Assertions.assertThat(machine.push()).isTrue();
        later(60);
        machine.see(record(0)); // still on the machine when it is unbound

        var request = asksForUnbinding(visitor);
        decides(manager, request, "情况属实，同意解绑。");
        Assertions.assertThat(bound()).isTrue();
        decides(operator, request, "同意。");
        Assertions.assertThat(bound()).isFalse();

        for (var step = 0; step < 30 && machine.knowsPeople(); step++) {
            runner.run();
            machine.beat(now());
            machine.listen();
            machine.push();
            later(121);
        }
        machine.listen();
        runner.run();

        Assertions.assertThat(machine.backlog()).isZero();
        Assertions.assertThat(machine.knowsPeople()).isFalse();
        Assertions.assertThat(punches()).isEqualTo(3);
        visitor.open("requests/" + request);
        assertThat(visitor.find(".request-facts")).containsText("设备已解绑");
        assertThat(visitor.find(".unbind-evidence")).containsText("缓存已传完");
        assertThat(visitor.find(".unbind-evidence")).containsText("人员已清除");
        visitor.open("devices/" + id());
        assertThat(visitor.find(".device-view")).containsText("已解绑");
    }

    private void later(int seconds) {
        clock.stopAt(clock.instant().plusSeconds(seconds));
    }

    private String registers(Visitor visitor) {
        visitor.open("devices");
        visitor.button("登记设备").first().click();
        var form = visitor.find(".device-form");
        form.getByLabel("设备编码").fill(sn);
        form.getByLabel("设备厂商").fill("测试厂商");
        form.getByLabel("设备型号").fill("F-1");
        form.getByLabel("通讯协议").click();
        visitor.find("vaadin-select-item")
                .getByText("MQTT 人脸协议（通用）", new Locator.GetByTextOptions().setExact(true))
                .click();
        form.getByLabel("登录名").fill(sn);
        assertThat(form).containsText("型号自带活体检测");
        visitor.button("登记").last().click();
        var secret = visitor.find(".secret-shown");
        assertThat(secret).isVisible();
        var shown = secret.textContent();
        visitor.button("已记下，关闭").click();
        assertThat(visitor.find(".device-view")).containsText("已登记，未绑定");
        return shown;
    }

    private void binds(Visitor visitor) {
        visitor.open("devices/bind?sn=" + sn);
        visitor.find(".device-form").getByLabel("出入口名称").fill("正门");
        visitor.button("绑定").last().click();
        visitor.find("vaadin-dialog-overlay").getByLabel("设备序列号后四位").fill(lastFour());
        visitor.find("vaadin-dialog-overlay").getByText("我已核对现场设备").click();
        visitor.button("确认绑定").click();
        assertThat(visitor.find(".device-table")).containsText("已绑定，未通讯");
    }

    private void forcesOffLine(Visitor visitor) {
        visitor.button("强制下线").click();
        visitor.find("vaadin-confirm-dialog-overlay")
                .getByText("强制下线", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(visitor.find(".notice").first()).containsText("已强制下线");
    }

    private UUID asksForUnbinding(Visitor visitor) {
        visitor.open("device-unbinds");
        visitor.button("申请解绑").first().click();
        var form = visitor.find(".unbind-form");
        form.getByText("设备故障更换").click();
        form.locator("vaadin-text-area textarea").fill("屏幕损坏，换新机");
        for (var material : new String[] {"SITE_PHOTO", "SYNC_PROOF"}) {
            var place = form.locator("[data-material=" + material + "]");
            place.locator("vaadin-upload.file-drop-choose input[type=file]")
                    .setInputFiles(new FilePayload(material + ".pdf", "application/pdf", Desk.PDF));
            assertThat(place.locator(".file-rows")).containsText(material);
        }
        form.locator("vaadin-text-field input").fill(lastFour());
        visitor.button("提交申请").click();
        visitor.page().waitForURL(REQUEST);
        visitor.view();
        return UUID.fromString((String) rows.one("select id from device_unbind_request where sn = ?", sn)
                .get("id"));
    }

    private void decides(Holder holder, UUID request, String opinion) {
        var visitor = CHROMIUM.signIn(holder.caller());
        visitor.open("tasks/" + desk.openTask(request).orElseThrow().taskId());
        visitor.find(".task-panel .decision-foot textarea").fill(opinion);
        visitor.button("同意").click();
        visitor.page()
                .waitForCondition(() ->
                        rows.count("decision where request_id = ? and opinion = ?", request.toString(), opinion) == 1);
    }

    private FaceRecord record(int minutesAgo) {
        var seen = clock.instant().minusSeconds(60L * minutesAgo);
        return new FaceRecord(
                ++lastRecord, worker.ref(), TIME.format(LocalDateTime.ofInstant(seen, CHINA)), "entr", true, null);
    }

    private String now() {
        return TIME.format(LocalDateTime.ofInstant(clock.instant(), CHINA));
    }

    private String lastFour() {
        return sn.substring(sn.length() - 4);
    }

    private long id() {
        return ((Number) rows.one("select id from device where sn = ?", sn).get("id")).longValue();
    }

    private long punches() {
        return rows.count("punch where device_id = ?", id());
    }

    private boolean bound() {
        return rows.count("device_binding where device_id = ? and to_at is null", id()) == 1;
    }
}
