package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.fixture.DeviceDesk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Registering, binding with its warning, and forcing off-line, in the browser. */
@ServiceTest
class DeviceJourneyTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Rows rows;

    private Site site;
    private Caller contractor;

    @BeforeEach
    void a_site() {
        site = sites.open();
        contractor = sites.accountOfUnit(site.contractor());
    }

    @Test
    void a_contractor_registers_a_device_binds_it_for_good_and_forces_it_off_line_R139_R166_X26() {
        var sn = "WEB-%05d".formatted(DeviceDesk.number());
        var visitor = CHROMIUM.signIn(contractor);
        visitor.open("devices");
        assertThat(visitor.find(".device-list-view")).containsText("还没有登记");
        visitor.button("登记设备").first().click();
        var form = visitor.find(".device-form");
        visitor.button("登记").last().click();
        assertThat(form).containsText("设备编码须为");
        form.getByLabel("设备编码").fill(sn);
        form.getByLabel("设备厂商").fill("测试厂商");
        form.getByLabel("设备型号").fill("T-9");
        visitor.button("登记").last().click();

        var secret = visitor.find(".secret-shown");
        assertThat(secret).isVisible();
        var shown = secret.textContent();
        Assertions.assertThat(shown).matches("[0-9a-f]{64}");
        visitor.button("已记下，关闭").click();
        assertThat(visitor.find(".device-view")).containsText("已登记，未绑定");
        assertThat(secret).hasCount(0);
        Assertions.assertThat(visitor.find("body").textContent()).doesNotContain(shown);

        visitor.open("devices/bind?sn=" + sn);
        visitor.find(".device-form").getByLabel("出入口名称").fill("正门");
        visitor.button("绑定").last().click();
        var warning = visitor.find("vaadin-dialog-overlay");
        assertThat(warning).containsText("用户不能自行解绑");
        assertThat(visitor.button("确认绑定")).isDisabled();
        warning.getByLabel("设备序列号后四位").fill(sn.substring(sn.length() - 4));
        warning.getByText("我已核对现场设备").click();
        Assertions.assertThat(bound(sn)).isZero();
        visitor.button("确认绑定").click();
        assertThat(visitor.find(".device-table")).containsText("已绑定，未通讯");
        Assertions.assertThat(bound(sn)).isOne();

        visitor.find(".device-table").getByText("强制下线").click();
        assertThat(visitor.find("vaadin-confirm-dialog-overlay")).containsText("绑定保持不变");
        visitor.find("vaadin-confirm-dialog-overlay")
                .getByText("强制下线", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(visitor.find(".notice").first()).containsText("已强制下线");
        Assertions.assertThat(rows.count(
                        "audit_entry a join device d on a.object_id = d.id"
                                + " where d.sn = ? and a.action = 'DEVICE_FORCE_OFFLINE' and a.outcome = 'DONE'",
                        sn))
                .isOne();
        Assertions.assertThat(bound(sn)).isOne();
    }

    private long bound(String sn) {
        return rows.count(
                "device_binding b join device d on d.id = b.device_id where d.sn = ? and b.to_at is null", sn);
    }
}
