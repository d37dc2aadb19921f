package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.rollcall.domain.account.Role;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What an approver sees beside a request and answers, and a decision table on trial, in a real browser. */
@ServiceTest
class EvidenceJourneyTest {
    private static final LocalDate DAY = StoppedClock.TODAY.minusDays(1);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Attendance attendance;

    @Test
    void a_red_doubt_names_its_rule_and_is_answered_before_the_approval_and_the_page_says_why_it_is_mine() {
        var who = Approvers.of(sites);
        var gate = who.site().device();
        who.site().online(gate, DAY.atStartOfDay(), DAY.plusDays(1).atStartOfDay());
        attendance.arriveInTime(gate, gate.in(who.worker(), DAY.atTime(6, 50)));
        var request = desk.file(who.contractor(), who.site(), who.worker(), DAY);
        var task = desk.openTask(request).orElseThrow().taskId();

        var officer = CHROMIUM.signIn(who.officer().caller());
        officer.open("tasks/" + task);
        assertThat(officer.find(".evidence-grade")).containsText("证据 C 级");
        assertThat(officer.find(".evidence-flags")).containsText("红 E1");
        officer.button("为什么是我？").click();
        assertThat(officer.find(".why-me")).containsText("规则 R43");
        assertThat(officer.find(".why-me")).containsText("任劳务员");
        officer.page().keyboard().press("Escape");

        officer.button("同意").click();
        assertThat(officer.find(".decision-answer")).containsText("同意前请答复红色疑点");
        officer.find(".decision-answer textarea").fill("已调取门口监控，本人当日在场");
        officer.button("同意").click();
        assertThat(officer.find("vaadin-notification-card")).isVisible();

        var manager = CHROMIUM.signIn(who.manager().caller());
        manager.open("requests/" + request);
        assertThat(manager.find(".request-route")).containsText("已调取门口监控，本人当日在场");
    }

    @Test
    void operations_try_a_changed_row_of_a_decision_table_and_see_what_it_would_have_changed_D5() {
        var operations = CHROMIUM.signIn(sites.platform(Role.PLATFORM_OPS));
        operations.open("policies");
        assertThat(operations.find(".policy-rows")).containsText("区县初审、市州终审");

        operations.button("修改第 2 行").click();
        var dialog = operations.find("vaadin-dialog-overlay");
        dialog.getByLabel("省级").check();
        dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("采用"))
                .click();
        assertThat(operations.find(".policy-body")).containsText("草案（未部署）");

        operations.button("试算").click();
        assertThat(operations.find(".policy-answer")).containsText("第 1 行");
        operations.button("开始试算").click();
        assertThat(operations.find(".policy-summary")).isVisible();
    }
}
