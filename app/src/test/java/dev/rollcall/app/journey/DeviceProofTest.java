package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.TestDevice;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** 记录核对 on a device's page (capability 3). */
@ServiceTest
class DeviceProofTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private Site site;
    private TestDevice device;

    @BeforeEach
    void a_device_that_sent_three_records() {
        site = sites.open();
        device = site.device();
        var worker = site.worker(site.team(site.contractor()));
        LocalDateTime at = SiteTime.local(StoppedClock.NOW).minusHours(5);
        attendance.arrive(
                device,
                device.in(worker, at),
                device.out(worker, at.plusMinutes(1)),
                device.in(worker, at.plusMinutes(2)));
    }

    @Test
    void an_auditor_sees_that_nothing_was_changed_and_then_which_record_was_and_which_number_is_missing() {
        var auditor = CHROMIUM.signIn(sites.platform(Role.AUDITOR)).open("devices/" + device.id());
        var proof = auditor.find(".device-part-proof");
        auditor.button("核对").click();
        assertThat(proof).containsText("3 条记录完好");
        assertThat(proof).containsText("记录号没有缺口");

        rows.change("delete from punch where device_id = ? and seq = 2", device.id());
        rows.change("update punch set direction = 'OUT' where device_id = ? and seq = 3", device.id());
        auditor.button("核对").click();
        assertThat(proof).containsText("发现 2 处问题（已核对 3 条）");
        assertThat(proof).containsText("第 2 环：入库的记录不见了");
        assertThat(proof).containsText("第 3 环：入库的记录被改动");
        assertThat(proof).containsText("缺 1 个记录号");
        assertThat(proof).containsText("记录号 2（");
    }

    @Test
    void who_only_works_with_the_device_is_not_asked_to_judge_its_records() {
        var contractor = CHROMIUM.signIn(sites.accountOfUnit(site.contractor())).open("devices/" + device.id());

        assertThat(contractor.find(".device-view")).containsText(device.sn());
        assertThat(contractor.find(".device-part-proof")).hasCount(0);
    }
}
