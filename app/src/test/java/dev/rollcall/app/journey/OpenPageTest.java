package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that was right when it was opened, in a real browser: a sentence, and nothing done. */
@ServiceTest
class OpenPageTest {
    private static final String PHRASE = "与派工单一致，同意。";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    private Approvers who;
    private UUID request;

    @BeforeEach
    void a_request_at_the_labour_officer() {
        who = Approvers.of(sites);
        request = desk.file(who.contractor(), who.site(), who.worker(), StoppedClock.TODAY.minusDays(1));
    }

    @Test
    void an_applicant_withdraws_and_who_was_about_to_decide_is_told_and_keeps_the_words() {
        var officer = officerTakes(PHRASE);
        var applicant = CHROMIUM.signIn(who.contractor()).open("requests/" + request);
        applicant.button("撤回").first().click();
        applicant.find("vaadin-confirm-dialog-overlay").getByText("将不再审批").waitFor();
        applicant
                .find("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();
        assertThat(applicant.find("vaadin-notification-card").last()).containsText("已撤回");
        assertThat(desk.status(request)).isEqualTo("WITHDRAWN");

        officer.button("同意").click();

        assertThat(officer.find(".decision-message")).containsText("发起人已撤回");
        assertThat(officer.find(".decision-line textarea").first()).hasValue(PHRASE);
        nothingIsDecided("TASK_WITHDRAWN");
    }

    @Test
    void whoever_lost_the_post_while_the_page_was_open_is_told_and_the_attempt_is_on_record() {
        var officer = officerTakes(PHRASE);
        who.site().resigns(who.officer().person());

        officer.button("同意").click();

        assertThat(officer.find(".task-panel")).containsText("找不到这条待办");
        nothingIsDecided("TASK_NOT_FOUND");
    }

    /** Opens the task and takes a phrase out of 常用语. */
    private Visitor officerTakes(String phrase) {
        var task = desk.openTask(request).orElseThrow().taskId();
        var officer = CHROMIUM.signIn(who.officer().caller()).open("tasks/" + task);
        officer.find("vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText("常用语"))
                .first()
                .click();
        officer.find("vaadin-menu-bar-item").getByText(phrase).click();
        assertThat(officer.find(".decision-line textarea").first()).hasValue(phrase);
        return officer;
    }

    private void nothingIsDecided(String code) {
        assertThat(rows.count("decision where request_id = ?", request.toString()))
                .isZero();
        assertThat(rows.all(
                        "select code from audit_entry where outcome = 'REFUSED' and account_id = ?",
                        who.officer().caller().accountId()))
                .extracting(row -> row.get("code"))
                .containsExactly(code);
    }
}
