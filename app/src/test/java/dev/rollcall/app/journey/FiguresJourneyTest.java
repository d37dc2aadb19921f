package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Region;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** 审批统计 as an administrator of the region sees it. */
@ServiceTest
class FiguresJourneyTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private ProductClock clock;

    private Approvers people;
    private Caller county;

    @BeforeEach
    void two_steps_of_a_request_are_decided() {
        people = Approvers.of(sites);
        var region = Region.next();
        people.site().managedBy(region.county(), region.county());
        county = sites.administrator(region.county()).caller();
        var request = desk.file(people.contractor(), people.site(), people.worker(), StoppedClock.TODAY.minusDays(1));
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofMinutes(90)));
        desk.approve(people.officer().caller(), request);
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofHours(5)));
        desk.approve(people.manager().caller(), request);
    }

    @Test
    void plots_and_table_say_the_same_by_node_and_by_approver_and_the_table_can_be_taken_along() throws IOException {
        var visitor = CHROMIUM.signIn(county).open("figures");
        assertThat(visitor.find("bar-plot svg")).hasCount(2);
        assertThat(visitor.find("bar-plot svg").first()).containsText("总包劳务员");
        assertThat(visitor.find(".figure-table tbody tr")).hasCount(2);
        assertThat(visitor.find(".figure-table tbody")).containsText("1 小时 30 分");
        assertThat(visitor.find(".figure-table tfoot")).containsText("合计");
        assertThat(heavy(visitor)).isEmpty();

        visitor.button("按审批人").click();
        assertThat(visitor.page()).hasURL(Pattern.compile("by=approver"));
        assertThat(visitor.find(".figure-table tbody"))
                .containsText(people.officer().person().name());
        visitor.view();
        var file = visitor.page()
                .waitForDownload(() -> visitor.page()
                        .getByText("下载表格（CSV）", new Page.GetByTextOptions().setExact(true))
                        .click());
        assertThat(Files.readString(file.path()))
                .contains("\"" + people.officer().person().name() + "\",\"1\",\"1.5\"");
    }

    @Test
    void on_a_phone_it_fits_and_a_period_without_decisions_says_so() {
        var visitor = CHROMIUM.signIn(county, 390, 844).open("figures?by=project");
        assertThat(visitor.find(".figures-view")).containsText("这段时间没有审批结果");
        visitor.button("按节点").click();
        assertThat(visitor.find("bar-plot svg")).hasCount(2);

        assertThat(((Number) visitor.page().evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
    }

    private static List<String> heavy(Visitor visitor) {
        return new AxeBuilder(visitor.page())
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
