package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.fixture.Authorities;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A status change in a real browser, from the form through both reviews to the changed status (R94–R98, X18, X19). */
@ServiceTest
class StatusJourneyTest {
    private static final Pattern REQUEST = Pattern.compile("/requests/([0-9a-f-]{36})");
    private static final String REASON = "气温持续低于零度，主体结构停工";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Rows rows;

    private Authorities who;

    @BeforeEach
    void a_site_of_a_county() {
        who = Authorities.of(sites);
        who.site().device();
    }

    @Test
    void a_contractor_files_the_county_reviews_the_city_decides_and_the_project_is_stopped_X18() {
        var contractor = CHROMIUM.signIn(who.contractor());
        files(contractor);
        assertThat(contractor.find(".request-head")).containsText("审批中");
        assertThat(contractor.find(".request-facts")).containsText("第 1 行");

        reviews(who.county(), "材料齐全，同意变更。");
        Assertions.assertThat(status()).isEqualTo("BUILDING");
        reviews(who.city(), "同意停工。");
        Assertions.assertThat(status()).isEqualTo("SUSPENDED");

        contractor.open("status-changes");
        var row = contractor.find(".status-table tbody tr").first();
        assertThat(row).containsText("在建");
        assertThat(row).containsText("停工");
        assertThat(row).containsText("已通过");
        row.locator("a").click();
        contractor.page().waitForURL(REQUEST);
        assertThat(contractor.find(".request-facts")).containsText("项目状态已变更");
        assertThat(contractor.find(".request-facts")).containsText("同意停工。");
    }

    @Test
    void a_county_that_rejects_leaves_everything_as_it_was_and_says_why_X19() {
        var contractor = CHROMIUM.signIn(who.contractor());
        files(contractor);
        var county = CHROMIUM.signIn(who.county().caller());
        county.open("inbox");
        county.find(".decision-foot textarea").fill("看护方案不完整，请补正");
        county.button("拒绝").click();
        assertThat(county.find(".inbox-view")).containsText("没有待办，都处理完了。");

        Assertions.assertThat(status()).isEqualTo("BUILDING");
        var city = CHROMIUM.signIn(who.city().caller());
        city.open("inbox");
        assertThat(city.find(".inbox-view")).containsText("没有待办，都处理完了。");
        contractor.open("status-changes");
        contractor.find(".status-table tbody tr a").first().click();
        assertThat(contractor.find(".request-facts")).containsText("看护方案不完整，请补正");
    }

    private void files(Visitor contractor) {
        contractor.open("status-changes");
        contractor.button("变更申请").first().click();
        var form = contractor.find(".status-form");
        assertThat(form).containsText("停工报告（必传）");
        contractor.button("提交申请").click();
        assertThat(form).containsText("必备材料还没有传齐");
        form.locator("vaadin-text-area textarea").fill(REASON);
        for (var material : new String[] {"SUSPENSION_REPORT", "SITE_CARE_PLAN"}) {
            var place = form.locator("[data-material=" + material + "]");
            place.locator("vaadin-upload.file-drop-choose input[type=file]")
                    .setInputFiles(new FilePayload(material + ".pdf", "application/pdf", Desk.PDF));
            assertThat(place.locator(".file-rows")).containsText(material);
        }
        contractor.button("提交申请").click();
        contractor.page().waitForURL(REQUEST);
        contractor.view();
    }

    private void reviews(Holder reviewer, String opinion) {
        var visitor = CHROMIUM.signIn(reviewer.caller());
        visitor.open("inbox");
        var task = visitor.find(".task-panel");
        assertThat(task).containsText(REASON);
        assertThat(task).containsText("停工报告");
        assertThat(task).containsText("没有未办完的事");
        task.locator(".decision-foot textarea").fill(opinion);
        visitor.button("同意").click();
        assertThat(visitor.find(".inbox-view")).containsText("没有待办，都处理完了。");
    }

    private String status() {
        return (String)
                rows.one("select status from project where id = ?", who.site().id())
                        .get("status");
    }
}
