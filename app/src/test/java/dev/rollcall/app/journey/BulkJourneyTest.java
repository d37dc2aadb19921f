package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import dev.rollcall.domain.project.Post;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** 批量处理 in a real browser: 22 tasks of which one has flags, some are drawn, and one is decided by somebody else. */
@ServiceTest
class BulkJourneyTest {
    private static final int TASKS = 22;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    private Approvers people;
    private final Map<UUID, Person> filed = new LinkedHashMap<>();

    @BeforeEach
    void tasks_wait_and_the_worker_of_one_has_left_the_roll() {
        people = Approvers.of(sites);
        for (var i = 0; i < TASKS; i++) {
            var worker = people.site().worker(people.site().team(people.site().contractor()));
            filed.put(
                    desk.fileUndoubted(people.contractor(), people.site(), worker, StoppedClock.TODAY.minusDays(1)),
                    worker);
        }
        people.site().stayIs(List.copyOf(filed.values()).get(5), Sites.BEGAN, StoppedClock.TODAY.minusDays(2));
    }

    @Test
    void many_are_approved_at_once_and_what_is_to_be_looked_at_is_left() {
        var visitor = CHROMIUM.signIn(people.officer().caller()).open("inbox");
        visitor.find(".view-head-actions a").click();
        assertThat(visitor.find(".bulk-group")).containsText(TASKS + " 件");
        visitor.button("列出考勤补录").click();
        var list = visitor.find(".bulk-row");
        assertThat(list).hasCount(TASKS);
        visitor.view();
        assertThat(visitor.find(".view-head-detail")).containsText("可一并处理 18 · 有疑点 1 · 抽中 3");
        assertThat(list.filter(having("按现状不能同意"))).hasCount(1);
        assertThat(list.filter(having("系统抽中"))).hasCount(3);
        assertThat(visitor.find(".bulk-row vaadin-checkbox[checked]")).hasCount(18);
        assertThat(heavy(visitor)).isEmpty();
        anotherDecides(visitor);

        visitor.button("同意").click();
        visitor.button("同意 18 件").click();

        assertThat(visitor.find(".bulk-said")).hasText("已办完 18 件：成功 17，未成功 1");
        assertThat(list.filter(having("已同意"))).hasCount(17);
        assertThat(list.filter(having("没有提交"))).hasCount(1);
        assertThat(rows.count(
                        "decision where account_id = ?",
                        people.officer().caller().accountId()))
                .isEqualTo(17);

        // What is left is opened singly, and leads back.
        list.filter(having("系统抽中")).first().locator("a").click();
        assertThat(visitor.find(".task-panel")).isVisible();
        visitor.view();
        visitor.button("同意").click();
        assertThat(visitor.find(".bulk-view")).isVisible();
        assertThat(list.filter(having("系统抽中"))).hasCount(2);
        assertThat(list.filter(having("已单独办理"))).hasCount(1);
    }

    @Test
    void on_a_phone_with_keys_alone_two_are_rejected_with_words() {
        var visitor = CHROMIUM.signIn(people.officer().caller(), 390, 844).open("inbox/bulk");
        var keys = visitor.page().keyboard();
        visitor.button("列出考勤补录").focus();
        keys.press("Enter");
        assertThat(visitor.find(".bulk-row")).hasCount(TASKS);
        visitor.view();
        assertThat(((Number) visitor.page().evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
        var all = visitor.find(".bulk-all input");
        all.focus();
        keys.press("Space");
        assertThat(visitor.find(".bulk-all")).containsText("已选 0 / 18 件");
        var boxes = visitor.find(".bulk-row vaadin-checkbox:not([disabled]) input");
        for (var i = 0; i < 2; i++) {
            boxes.nth(i).focus();
            keys.press("Space");
        }
        assertThat(visitor.find(".bulk-all")).containsText("已选 2 / 18 件");
        visitor.view();
        keys.press("r");
        assertThat(visitor.find(".decision-foot")).containsText("至少");
        keys.type("证据与打卡时间不符");
        keys.press("Escape");
        keys.press("r");
        assertThat(visitor.button("拒绝 2 件")).isVisible();
        assertThat(visitor.button("拒绝 2 件")).isFocused();
        keys.press("Enter");

        assertThat(visitor.find(".bulk-said")).hasText("已办完 2 件：成功 2，未成功 0");
        visitor.page().reload();
        assertThat(visitor.find(".bulk-row").filter(having("已拒绝"))).hasCount(2);
    }

    private void anotherDecides(Visitor visitor) {
        var task =
                visitor.find(".bulk-row:has(vaadin-checkbox[checked]) a").nth(2).getAttribute("data-task");
        var request = filed.keySet().stream()
                .filter(each -> desk.openTask(each).orElseThrow().taskId().equals(task))
                .findFirst()
                .orElseThrow();
        var deputy = people.site().holder(people.site().contractor(), Post.LABOUR_OFFICER);
        assertThat(desk.approve(deputy.caller(), request).isDone()).isTrue();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static List<String> heavy(Visitor visitor) {
        return new AxeBuilder(visitor.page())
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
