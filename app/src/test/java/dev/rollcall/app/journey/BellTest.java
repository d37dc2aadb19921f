package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.domain.notice.NoticeService;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell on pages that are open while somebody else decides. */
@ServiceTest
class BellTest {
    private static final LocalDate DAY = StoppedClock.TODAY.minusDays(1);
    private static final String BADGE = ".bell .badge";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private NoticeService bell;

    private Approvers people;

    @BeforeEach
    void a_site() {
        people = Approvers.of(sites);
    }

    @Test
    void what_another_decides_appears_in_an_open_inbox_and_at_its_bell_without_a_click() {
        var request = file();
        var manager = CHROMIUM.signIn(people.manager().caller()).open("inbox");
        assertThat(manager.find(".inbox-view")).containsText("没有待办");
        assertThat(manager.find(BADGE)).isHidden();

        desk.approve(people.officer().caller(), request);

        assertThat(manager.find("a[data-task]")).hasCount(1);
        assertThat(manager.find(BADGE)).hasText("1");
        assertThat(manager.find(".side-menu .badge").first()).hasText("1");
    }

    @Test
    void a_task_another_has_decided_leaves_the_open_inbox_and_an_opinion_being_written_stays() {
        var deputy = people.site().holder(people.site().contractor(), dev.rollcall.domain.project.Post.LABOUR_OFFICER);
        var one = file();
        file();
        var visitor = CHROMIUM.signIn(deputy.caller()).open("inbox");
        assertThat(visitor.find("a[data-task]")).hasCount(2);
        visitor.find("a[data-task]").nth(1).click();
        assertThat(visitor.find("a[data-task]").nth(1)).hasAttribute("aria-current", "true");
        visitor.view();
        var opinion = visitor.find(".task-panel textarea").first();
        opinion.fill("与班组核对过");

        desk.approve(people.officer().caller(), one);

        assertThat(visitor.find("a[data-task]")).hasCount(1);
        assertThat(opinion).hasValue("与班组核对过");
        assertThat(visitor.find(BADGE)).hasText("1");
    }

    @Test
    void with_the_keyboard_alone_the_bell_leads_to_the_task_and_the_notice_is_read() {
        var request = file();
        var task = desk.openTask(request).orElseThrow().taskId();
        var visitor = CHROMIUM.signIn(people.officer().caller()).open("projects");
        visitor.find(".bell-button").focus();
        visitor.page().keyboard().press("Enter");
        var rowsShown = visitor.find(".bell-content a.notice-row");
        assertThat(rowsShown).hasCount(1);
        assertThat(rowsShown).containsText("待您审批");
        rowsShown.focus();
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.page()).hasURL(java.util.regex.Pattern.compile("/tasks/" + task));
        assertThat(visitor.find(BADGE)).isHidden();
        assertThat(bell.unread(people.officer().caller())).isZero();
    }

    @Test
    void on_a_phone_the_list_fits_and_everything_can_be_marked_as_read() {
        file();
        file();
        var visitor = CHROMIUM.signIn(people.officer().caller(), 390, 844).open("me");
        visitor.find(".bell-button").click();
        assertThat(visitor.find(".bell-content a.notice-row")).hasCount(2);
        assertThat(sideways(visitor)).isLessThanOrEqualTo(390);
        assertThat(visitor.find(".bell-content")).isInViewport();
        assertThat(cutOff(visitor)).isFalse();
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("全部标为已读"))
                .click();
        assertThat(visitor.find(BADGE)).isHidden();

        visitor.open("notices");
        assertThat(visitor.find("a.notice-row")).hasCount(2);
        assertThat(visitor.find(".notice-new")).hasCount(0);
        assertThat(sideways(visitor)).isLessThanOrEqualTo(390);
        assertThat(heavy(visitor)).isEmpty();
    }

    @Test
    void a_notice_that_comes_while_a_button_is_pressed_does_not_swallow_the_click() {
        file();
        var visitor = CHROMIUM.signIn(people.officer().caller()).open("me");
        visitor.find(".bell-button").click();
        assertThat(visitor.find(".bell-content a.notice-row")).hasCount(1);
        visitor.button("全部标为已读").hover();
        visitor.page().mouse().down();

        file();
        assertThat(visitor.find(".bell-content a.notice-row")).hasCount(2);
        visitor.page().mouse().up();

        assertThat(visitor.find(BADGE)).isHidden();
        assertThat(bell.unread(people.officer().caller())).isZero();
    }

    @Test
    void whoever_was_told_nothing_reads_so_in_words() {
        var visitor = CHROMIUM.signIn(sites.accountOf(sites.person())).open("notices");

        assertThat(visitor.find(".notices-view")).containsText("还没有通知。");
    }

    private UUID file() {
        return desk.file(people.contractor(), people.site(), people.worker(), DAY);
    }

    private static int sideways(Visitor visitor) {
        return ((Number) visitor.page().evaluate("document.documentElement.scrollWidth")).intValue();
    }

    /** Whether the list is wider than what it opens in. */
    private static boolean cutOff(Visitor visitor) {
        return (Boolean) visitor.page().evaluate("""
                () => {
                  const edge = (element) => element.getBoundingClientRect().right;
                  const overlay = document.querySelector('vaadin-popover-overlay').shadowRoot.querySelector('[part=overlay]');
                  return edge(document.querySelector('.bell-content')) > edge(overlay) + 1;
                }""");
    }

    private static List<String> heavy(Visitor visitor) {
        return new AxeBuilder(visitor.page())
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
