package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** 打卡统计 as a clerk uses it: keys, links, what is remembered. */
@ServiceTest
class MonthGridTest {
    private static final int WIDE_ENOUGH_FOR_EVERY_COLUMN = 2_200;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);
    private static final Pattern OPEN = Pattern.compile(".*[?&]person=.*");
    private static final Pattern CLOSED = Pattern.compile("(?!.*[?&]person=).*");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    private Approvers people;
    private Person upper;
    private Person lower;

    @BeforeEach
    void two_workers_of_a_team() {
        people = Approvers.of(sites);
        upper = people.worker();
        lower = people.worker();
        attendance.closeDays();
    }

    @Test
    void arrows_move_cell_by_cell_and_the_panel_follows_enter_goes_into_it_escape_comes_back() {
        var clerk = CHROMIUM.signIn(people.contractor()).open("attendance/punches");
        var keys = clerk.page().keyboard();
        var heading = clerk.find(".day-panel h2");
        cell(clerk, upper, "6月12日").click();
        assertThat(heading).hasText(upper.name() + " · 6月12日");

        keys.press("ArrowRight");
        assertThat(heading).hasText(upper.name() + " · 6月13日");
        keys.press("ArrowDown");
        assertThat(heading).hasText(lower.name() + " · 6月13日");
        keys.press("Enter");
        assertThat(heading).isFocused();
        keys.press("Escape");
        assertThat(clerk.find(".day-panel")).isHidden();
        assertThat(clerk.page()).hasURL(CLOSED);

        keys.press("ArrowLeft");
        keys.press("Enter");
        assertThat(heading).hasText(lower.name() + " · 6月12日");
    }

    @Test
    void a_day_at_the_far_end_stays_in_sight_and_keeps_the_keyboard_when_the_panel_takes_its_room() {
        var clerk = CHROMIUM.signIn(people.contractor(), 1_280, 800).open("attendance/punches?month=2026-05");
        cell(clerk, upper, "5月22日").click();
        assertThat(clerk.find(".day-panel h2")).hasText(upper.name() + " · 5月22日");
        assertThat(cell(clerk, upper, "5月22日")).isInViewport();
        assertThat(clerk.find("vaadin-grid.month-grid")).isFocused();

        clerk.page().keyboard().press("ArrowLeft");
        assertThat(clerk.find(".day-panel h2")).hasText(upper.name() + " · 5月21日");
    }

    @Test
    void a_link_opens_the_same_month_filters_and_cell_for_a_colleague_R26() {
        var clerk = CHROMIUM.signIn(people.contractor()).open("attendance/punches?month=2026-05&service=in&size=20");
        cell(clerk, lower, "5月20日").click();
        assertThat(clerk.page()).hasURL(OPEN);
        var link = clerk.page().url();
        assertThat(link).doesNotContain(lower.name());

        var colleague = CHROMIUM.signIn(people.officer().caller());
        colleague.page().navigate(link);
        colleague.view();

        assertThat(colleague.find(".day-panel h2")).hasText(lower.name() + " · 5月20日");
        assertThat(colleague.find(".filter-chips")).containsText("2026-05");
        assertThat(colleague.find(".filter-chips")).containsText("在职");
        assertThat(colleague.find(".pager-size")).containsText("20");
    }

    @Test
    void a_month_has_as_many_columns_as_days_R27() {
        var clerk = CHROMIUM.signIn(people.contractor(), WIDE_ENOUGH_FOR_EVERY_COLUMN, 900)
                .open("attendance/punches?month=2026-04");
        assertThat(clerk.find(".month-grid .day-head")).hasCount(30);

        clerk.button("下一个月").click();
        assertThat(clerk.find(".month-grid .day-head")).hasCount(31);
        assertThat(clerk.find(".view-head-detail")).containsText("2026年5月");
    }

    @Test
    void each_person_has_a_row_with_the_days_and_the_months_two_totals_R25_R34() {
        var clerk = CHROMIUM.signIn(people.contractor(), WIDE_ENOUGH_FOR_EVERY_COLUMN, 900)
                .open("attendance/punches?month=2026-05");
        for (var worker : List.of(upper, lower)) {
            assertThat(clerk.find(".month-grid .grid-name").getByText(worker.name()))
                    .hasCount(1);
        }
        var people = clerk.find(".month-grid .grid-name").count();
        assertThat(clerk.find(".month-grid .day")).hasCount(people * 31);
        assertThat(clerk.find(".month-grid")).containsText("有效出勤");
    }

    @Test
    void a_day_no_device_vouches_for_names_the_last_contact_and_whom_to_call_R32() {
        var gate = people.site().device();
        people.site().online(gate, DAY.minusDays(1).atStartOfDay(), DAY.atTime(6, 30));
        attendance.closeDays();
        var clerk = CHROMIUM.signIn(people.contractor()).open("attendance/punches");
        cell(clerk, upper, "6月12日").click();

        var panel = clerk.find(".day-panel");
        assertThat(panel.locator("h2")).hasText(upper.name() + " · 6月12日");
        assertThat(panel.locator(".day-panel-status")).containsText("设备离线");
        assertThat(panel.locator(".device-contacts li")).hasCount(1);
        assertThat(panel.locator(".device-contacts")).containsText(gate.sn());
        assertThat(panel.locator(".device-contacts")).containsText("2026-06-12 06:30 离线");
        assertThat(panel.locator(".remedy")).containsText("请联系设备厂商或安装单位检查");
    }

    @Test
    void a_day_the_site_stood_still_is_marked_and_asks_for_nothing_C35() {
        people = Approvers.of(sites); // whose days nobody has closed yet
        upper = people.worker();
        lower = people.worker();
        people.site().status(DAY, ProjectStatus.SUSPENDED);
        people.site().status(DAY.plusDays(1), ProjectStatus.BUILDING);
        attendance.closeDays();
        var clerk = CHROMIUM.signIn(people.contractor()).open("attendance/punches");
        assertThat(cell(clerk, upper, "6月12日")).hasText("停");
        cell(clerk, upper, "6月12日").click();

        var panel = clerk.find(".day-panel");
        assertThat(panel.locator(".day-panel-status")).containsText("停工");
        assertThat(panel.locator(".remedy")).hasText("不需要处理。");
        assertThat(panel.getByText("发起补录")).hasCount(0);
    }

    @Test
    void page_size_and_columns_are_remembered_R36() {
        var clerk = CHROMIUM.signIn(people.contractor(), WIDE_ENOUGH_FOR_EVERY_COLUMN, 900)
                .open("attendance/punches");
        assertThat(clerk.find(".pager-size")).containsText("10 条/页");
        assertThat(head(clerk, "手机号")).hasCount(1);
        clerk.find(".pager-size").click();
        clerk.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("1000 条/页"))
                .click();
        clerk.button("列").click();
        clerk.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("手机号"))
                .uncheck();
        assertThat(head(clerk, "手机号")).hasCount(0);

        clerk.open("attendance/punches");
        assertThat(clerk.find(".pager-size")).containsText("1000 条/页");
        assertThat(head(clerk, "身份证号")).hasCount(1);
        assertThat(head(clerk, "手机号")).hasCount(0);
    }

    /** The cells of a row follow each other in the order of the rows: the first of that day is the upper worker's. */
    private Locator cell(Visitor visitor, Person worker, String day) {
        var cells = visitor.find(".month-grid .day[aria-label^='" + day + "']");
        assertThat(visitor.find(".month-grid")).containsText(lower.name());
        var row = visitor.find(".month-grid .grid-name").allInnerTexts().indexOf(worker.name());
        return cells.nth(row);
    }

    private static Locator head(Visitor visitor, String label) {
        return visitor.find(".month-grid .grid-head")
                .filter(new Locator.FilterOptions().setHasText(label).setVisible(true));
    }
}
