package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rollcall.domain.account.Role;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar of working days on a screen, for platform operations (C34). */
@ServiceTest
class CalendarTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Test
    void operations_read_a_year_add_a_day_and_take_it_away_C34() {
        var operations = CHROMIUM.signIn(sites.platform(Role.PLATFORM_OPS));
        operations.open("calendar?year=2026");
        assertThat(operations.find(".calendar-days")).containsText("国庆节调休上班");

        operations.open("calendar?year=2027");
        assertThat(operations.find(".calendar-days")).containsText("还没有录入");
        operations.find(".calendar-form vaadin-date-picker input").fill("2027-10-01");
        operations.find(".calendar-form vaadin-date-picker input").press("Enter");
        operations.find(".calendar-form vaadin-text-field input").fill("国庆节");
        operations.button("保存").click();
        var line = operations.find(".calendar-day");
        assertThat(line).containsText("2027-10-01");
        assertThat(line).containsText("放假");
        operations.button("删除 2027-10-01").click();
        assertThat(operations.find(".calendar-days")).containsText("还没有录入");
    }
}
