package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.Unbinding;
import dev.rollcall.domain.device.CommandRunner;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Dismantlers;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.UnbindDesk;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Unbinding in the browser: filed, decided, carried out on the device, and read on the request's page. */
@ServiceTest
class UnbindJourneyTest {
    private static final Pattern REQUEST = Pattern.compile(".*/requests/.*");
    private static final String WHY = "屏幕损坏，换新机";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private UnbindDesk unbinds;

    @Autowired
    private CommandRunner runner;

    @Autowired
    private DeviceServer server;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Dismantlers who;

    @BeforeEach
    void a_site_with_a_device() {
        who = Dismantlers.of(sites);
    }

    @Test
    void a_contractor_files_all_approve_and_the_page_tells_what_becomes_of_it_on_the_device_R135() throws IOException {
        var contractor = CHROMIUM.signIn(who.contractor());
        var request = files(contractor);
        assertThat(contractor.find(".request-facts")).containsText("第 3 行");
        Assertions.assertThat(bound()).isTrue();

        decides(who.manager(), request, "情况属实，同意解绑。");
        Assertions.assertThat(bound()).isTrue();
        decides(who.operator(), request, "同意。");
        Assertions.assertThat(bound()).isFalse();

        device();
        contractor.open("requests/" + request);
        assertThat(contractor.find(".request-facts")).containsText("设备已解绑");
        assertThat(contractor.find(".unbind-evidence")).containsText("缓存已传完");
        assertThat(contractor.find(".unbind-evidence")).containsText("记录已核对");
        assertThat(contractor.find(".unbind-evidence")).containsText("人员已清除");
        assertThat(contractor.find(".unbind-evidence")).containsText("会话已结束");
        contractor.open("device-unbinds");
        assertThat(contractor.find(".request-list-view")).containsText("已通过");
    }

    @Test
    void a_manager_who_rejects_leaves_the_device_bound_and_the_list_says_so_R135() {
        var request = unbinds.file(who.contractor(), who.site(), who.device(), UnbindReason.RELOCATION);
        var manager = CHROMIUM.signIn(who.manager().caller());
        manager.open("inbox");
        assertThat(manager.find(".task-panel")).containsText("设备从未与平台通讯");
        manager.find(".decision-foot textarea").fill("设备仍在使用，不同意解绑。");
        manager.button("拒绝").click();
        assertThat(manager.find(".inbox-view")).containsText("没有待办，都处理完了。");

        Assertions.assertThat(bound()).isTrue();
        var contractor = CHROMIUM.signIn(who.contractor());
        contractor.open("device-unbinds");
        assertThat(contractor.find(".request-list-view")).containsText("已拒绝");
        contractor.open("requests/" + request);
        assertThat(contractor.find(".request-facts")).containsText("设备仍在使用，不同意解绑。");
    }

    private UUID files(Visitor contractor) {
        contractor.open("device-unbinds");
        contractor.button("申请解绑").first().click();
        var form = contractor.find(".unbind-form");
        form.getByText("设备故障更换").click();
        contractor.button("提交申请").click();
        assertThat(form).containsText("缺少现场照片");
        assertThat(form).containsText("缺少最后同步凭证");
        form.locator("vaadin-text-area textarea").fill(WHY);
        for (var material : new String[] {"SITE_PHOTO", "SYNC_PROOF"}) {
            var place = form.locator("[data-material=" + material + "]");
            place.locator("vaadin-upload.file-drop-choose input[type=file]")
                    .setInputFiles(new FilePayload(material + ".pdf", "application/pdf", Desk.PDF));
            assertThat(place.locator(".file-rows")).containsText(material);
        }
        var sn = who.device().sn();
        form.locator("vaadin-text-field input").fill(sn.substring(sn.length() - 4));
        contractor.button("提交申请").click();
        contractor.page().waitForURL(REQUEST);
        contractor.view();
        return UUID.fromString((String) rows.one("select id from device_unbind_request where sn = ?", sn)
                .get("id"));
    }

    private void decides(Holder holder, UUID request, String opinion) {
        var visitor = CHROMIUM.signIn(holder.caller());
        visitor.open("tasks/" + desk.openTask(request).orElseThrow().taskId());
        var task = visitor.find(".task-panel");
        assertThat(task).containsText(WHY);
        assertThat(task).containsText(who.device().sn());
        task.locator(".decision-foot textarea").fill(opinion);
        visitor.button("同意").click();
        visitor.page()
                .waitForCondition(() ->
                        rows.count("decision where request_id = ? and opinion = ?", request.toString(), opinion) == 1);
    }

    /** The device beats, and does what the answers ask of it. */
    private void device() throws IOException {
        var messages = new DeviceMessages();
        SimDevice sim = who.device().onTheWire();
        var unbinding = new Unbinding(sim, messages, new Outbox(sim, messages, null));
        try (var link = new DeviceLink("127.0.0.1", server.port())) {
            for (var step = 0; step < 6; step++) {
                runner.run();
                unbinding.obey(link.send(messages.beat(sim, 0, clock.instant())).body(), link, clock.instant());
                clock.stopAt(clock.instant().plusSeconds(121));
            }
            runner.run();
        }
        Assertions.assertThat(unbinding.isWiped()).isTrue();
    }

    private boolean bound() {
        return rows.count(
                        "device_binding where device_id = ? and to_at is null",
                        who.device().id())
                == 1;
    }
}
