package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** 打卡统计 as a clerk uses it: keys, links, what is remembered. */
@ServiceTest
class MonthGridTest {
    private static final int WIDE_ENOUGH_FOR_EVERY_COLUMN = 2_200;
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
