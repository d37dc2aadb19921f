package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens for those who read with a phone in the hand, or with their ears. */
@ServiceTest
class EverybodyTest {
    private static final LocalDate DAY = StoppedClock.TODAY.minusDays(1);
    private static final List<String> HEAVY = List.of("serious", "critical");
    private static final int PHONE = 390;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    private Approvers people;
    private Person worker;
    private UUID request;
    private String task;

    @BeforeEach
    void a_request_waits() {
        people = Approvers.of(sites);
        worker = people.worker();
        request = desk.file(people.contractor(), people.site(), worker, DAY);
        task = "tasks/" + desk.openTask(request).orElseThrow().taskId();
    }

    @Test
    void on_a_phone_no_page_has_to_be_pushed_sideways_and_the_decision_is_in_sight() {
        var officer = CHROMIUM.signIn(people.officer().caller(), PHONE, 844);
        var softly = new SoftAssertions();
        for (var address : List.of("inbox", task, "requests/" + request, "history", "done", "me", "nothing/here")) {
            officer.open(address);
            softly.assertThat(width(officer.page())).as(address).isLessThanOrEqualTo(PHONE);
        }
        var contractor = CHROMIUM.signIn(people.contractor(), PHONE, 844);
        for (var address :
                List.of("attendance/backfills", "attendance/backfills/new", "attendance/punches", "projects")) {
            contractor.open(address);
            softly.assertThat(width(contractor.page())).as(address).isLessThanOrEqualTo(PHONE);
        }
        softly.assertAll();
        officer.open(task);
        assertThat(officer.button("同意")).isInViewport();
        assertThat(officer.button("拒绝")).isInViewport();
    }

    @Test
    void on_a_phone_a_long_list_covers_neither_head_nor_tabs() {
        for (var device = 0; device < 8; device++) {
            people.site().device();
        }
        var contractor = CHROMIUM.signIn(people.contractor(), PHONE, 600).open("devices");
        assertThat(contractor.find(".device-table")).isVisible();
        for (var part : List.of(".view-head", ".device-tabs")) {
            org.assertj.core.api.Assertions.assertThat(contractor
                            .find(part)
                            .evaluate("element => element.scrollHeight - element.getBoundingClientRect().height < 2"))
                    .as(part)
                    .isEqualTo(true);
        }
    }

    @Test
    void on_a_phone_every_list_is_two_taps_away_R1() {
        var officer = CHROMIUM.signIn(people.officer().caller(), PHONE, 844).open("inbox");
        assertThat(officer.find(".bottom-bar a")).hasText(new String[] {"待办", "考勤", "项目", "我的"});
        tabs(officer, "已办");
        assertThat(officer.find("h1")).hasText("已办 0");
        tabs(officer, "我发起的");
        assertThat(officer.find("h1")).hasText("我发起的 0");
        bottom(officer, "考勤");
        tabs(officer, "考勤补录");
        assertThat(officer.find("h1")).hasText("考勤补录 1");
        bottom(officer, "我的");
        officer.find(".me-menu").getByText("审批历史").click();
        assertThat(officer.find("h1")).hasText("审批历史 1");
        var contractor = CHROMIUM.signIn(people.contractor(), PHONE, 844).open("projects");
        assertThat(contractor.find(".bottom-bar a")).hasText(new String[] {"我发起的", "考勤", "项目", "我的"});
        bottom(contractor, "我发起的");
        assertThat(contractor.find("h1")).hasText("我发起的 1");
    }

    @Test
    void what_is_not_there_leaves_the_menu_where_it_is_and_shows_a_way_on() {
        var contractor = CHROMIUM.signIn(people.contractor());
        for (var address : List.of("nothing/here", "inbox", "tasks/none", "requests/" + UUID.randomUUID())) {
            contractor.open(address);
            assertThat(contractor.find(".empty-state")).containsText("这里没有您可以看的内容。");
            assertThat(contractor.find(".side-menu")).containsText("考勤补录");
        }
        contractor.find(".empty-state a").click();
        assertThat(contractor.find("h1")).hasText("打卡统计");
    }

    private static void tabs(Visitor visitor, String label) {
        visitor.find(".section-tabs").getByText(label).click();
    }

    private static void bottom(Visitor visitor, String label) {
        visitor.find(".bottom-bar").getByText(label).click();
    }

    @Test
    void a_page_names_its_language_and_says_a_lost_connection_in_it() {
        var officer = CHROMIUM.signIn(people.officer().caller()).open("inbox");
        assertThat(officer.find("html")).hasAttribute("lang", "zh-CN");
        officer.page().waitForFunction("window.Vaadin.connectionIndicator.reconnectingText.startsWith('连不上服务器')");
        officer.page().waitForFunction("window.Vaadin.connectionIndicator.offlineText.startsWith('连不上服务器')");
    }

    @Test
    void no_screen_of_the_line_shuts_anybody_out() {
        var softly = new SoftAssertions();
        var guest = CHROMIUM.visitor(1440, 900);
        guest.page().navigate(guest.url("login"));
        assertThat(guest.button("登录")).isVisible();
        judge("login", guest, softly);
        var officer = CHROMIUM.signIn(people.officer().caller());
        for (var address : List.of("inbox", task)) {
            judge(address, officer.open(address), softly);
        }
        officer.open("history?request=" + request);
        assertThat(officer.find("process-picture")).hasAttribute("data-ready", "true");
        judge("history", officer, softly);
        var contractor = CHROMIUM.signIn(people.contractor());
        var day = "attendance/punches?person=" + worker.id() + "&day=" + DAY;
        for (var address : List.of(day, "attendance/backfills/new")) {
            judge(address, contractor.open(address), softly);
        }
        softly.assertAll();
    }

    private static void judge(String address, Visitor visitor, SoftAssertions softly) {
        var found = new AxeBuilder(visitor.page())
                .analyze().getViolations().stream()
                        .filter(rule -> HEAVY.contains(rule.getImpact()))
                        .map(EverybodyTest::inWords)
                        .toList();
        softly.assertThat(found).as(address).isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()) + " " + node.getHtml())
                        .limit(5)
                        .toList();
    }

    private static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }
}
