package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The menu at the left, and the list of back-fills it leads to. */
@ServiceTest
class MenuTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    private Approvers people;
    private Person worker;

    @BeforeEach
    void a_request_waits() {
        people = Approvers.of(sites);
        worker = people.worker();
        desk.file(people.contractor(), people.site(), worker, StoppedClock.TODAY.minusDays(1));
    }

    @Test
    void entries_stand_in_their_order_and_each_of_them_leads_somewhere_R1_R2() {
        var officer = CHROMIUM.signIn(people.officer().caller()).open("inbox");
        var links = officer.find(".side-menu .side-menu-link .side-menu-label");

        assertThat(links.allInnerTexts())
                .containsExactly("待办", "已办", "我发起的", "打卡统计", "考勤补录", "设备管理", "设备解绑申请", "我的项目", "审批历史");
        for (var label : links.allInnerTexts()) {
            links.getByText(label, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(officer.find("h1")).containsText(label);
            assertThat(officer.find(".side-menu-link[aria-current]")).containsText(label);
        }
    }

    @Test
    void the_list_of_the_project_has_an_action_for_each_request_and_a_way_to_file_one_R45() {
        var contractor = CHROMIUM.signIn(people.contractor()).open("attendance/backfills");
        var row = contractor.find("tr[data-request]");
        assertThat(row).hasCount(1);
        assertThat(row).containsText(worker.name());
        assertThat(contractor.find("th").last()).hasText("操作");
        assertThat(row.locator(".cell-actions")).containsText("查看");
        assertThat(row.locator(".cell-actions")).containsText("撤回");

        contractor.button("考勤补录申请").click();
        assertThat(contractor.find("h1")).hasText("考勤补录申请");
        var officer = CHROMIUM.signIn(people.officer().caller()).open("attendance/backfills");
        assertThat(officer.find(".cell-actions")).hasText("查看");
    }
}
