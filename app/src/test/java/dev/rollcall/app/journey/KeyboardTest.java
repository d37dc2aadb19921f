package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever decides forty times an hour never takes the hand off the keys. */
@ServiceTest
class KeyboardTest {
    private static final LocalDate DAY = StoppedClock.TODAY.minusDays(1);
    private static final String CHOSEN = "a[data-task][aria-current=true]";
    private static final Pattern TASK = Pattern.compile("/tasks/");
    private static final Pattern REQUEST = Pattern.compile("/requests/");
    private static final int MOST_TABS = 40;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    private Approvers people;
    private List<UUID> requests;

    @BeforeEach
    void two_requests_wait() {
        people = Approvers.of(sites);
        requests = Stream.of(people.worker(), people.worker())
                .map(worker -> desk.file(people.contractor(), people.site(), worker, DAY))
                .toList();
    }

    @Test
    void beside_the_list_j_and_k_choose_and_a_decides_the_chosen_one() {
        var visitor = CHROMIUM.signIn(people.officer().caller()).open("inbox");
        var keys = visitor.page().keyboard();
        var tasks = visitor.find("a[data-task]");
        assertThat(tasks).hasCount(2);
        assertThat(tasks.nth(0)).hasAttribute("aria-current", "true");
        var first = tasks.nth(0).getAttribute("data-task");
        var second = tasks.nth(1).getAttribute("data-task");

        keys.press("j");
        assertThat(visitor.find(CHOSEN)).hasAttribute("data-task", second);
        keys.press("k");
        assertThat(visitor.find(CHOSEN)).hasAttribute("data-task", first);
        assertThat(visitor.find(".task-panel")).containsText(title(visitor, first));
        keys.press("a");

        assertThat(tasks).hasCount(1);
        assertThat(visitor.find(CHOSEN)).hasAttribute("data-task", second);
        assertThat(waiting()).containsExactly(second);
    }

    @Test
    void beside_the_list_enter_goes_into_the_detail_escape_comes_back_and_a_decides_from_there() {
        var visitor = CHROMIUM.signIn(people.officer().caller()).open("inbox");
        var keys = visitor.page().keyboard();
        var second = visitor.find("a[data-task]").nth(1).getAttribute("data-task");
        assertThat(visitor.find(".task-panel")).isVisible();
        keys.press("j");
        assertThat(visitor.find("a[data-task='" + second + "']")).isFocused();
        var heading = visitor.find(".task-panel h2");
        keys.press("Enter");
        assertThat(heading).isFocused();
        assertThat(heading).hasText(title(visitor, second));
        keys.press("Escape");
        assertThat(visitor.find(CHOSEN)).isFocused();

        keys.press("Enter");
        assertThat(heading).isFocused();
        keys.press("o");
        assertThat(visitor.find(".decision-foot textarea")).isFocused();
        keys.type("与派工单一致");
        keys.press("Escape");
        keys.press("a");
        var first = visitor.find("a[data-task]");
        assertThat(first).hasCount(1);
        assertThat(first).isFocused();
        keys.press("Enter");
        assertThat(heading).hasText(first.locator(".inbox-row-title").innerText());
        assertThat(heading).isFocused();
        assertThat(waiting()).containsExactly(first.getAttribute("data-task"));
    }

    @Test
    void a_back_fill_is_filed_to_the_end_with_keys_alone() {
        var worker = people.worker();
        var clerk = CHROMIUM.signIn(people.contractor()).open("attendance/backfills");
        var keys = clerk.page().keyboard();
        clerk.page()
                .onFileChooser(chooser -> chooser.setFiles(new FilePayload("notice.pdf", "application/pdf", Desk.PDF)));
        tabTo(clerk, clerk.button("考勤补录申请"));
        keys.press("Enter");
        assertThat(clerk.find(".backfill-form")).isVisible();
        clerk.view();
        keys.press("/");
        keys.type(worker.name());
        assertThat(clerk.find("vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText(worker.name())))
                .isVisible();
        keys.press("ArrowDown");
        keys.press("Enter");
        tabTo(clerk, clerk.find("vaadin-date-picker input"));
        keys.press("ControlOrMeta+a");
        keys.type(DAY.toString());
        // The first key opens the calendar, and nothing beside it is offered until Enter. Closed within the frame in
        // which it opens, it would keep the rest of the page hidden: no person is as quick as that.
        var submit = clerk.button("提交申请");
        assertThat(submit).isHidden();
        keys.press("Enter");
        assertThat(submit).isVisible();
        var times = clerk.find(".claim-row vaadin-time-picker input");
        assertThat(clerk.find(".day-drawing")).isVisible();
        for (var at = 0; at < 2; at++) {
            tabTo(clerk, times.nth(at));
            keys.type(at == 0 ? "07:02" : "17:31");
            keys.press("Enter");
        }
        tabTo(clerk, clerk.find("vaadin-radio-button input").first());
        keys.press("ArrowDown"); // the second: 停电断网
        tabTo(clerk, clerk.find("vaadin-text-area textarea"));
        keys.type("上午停电");
        tabTo(clerk, clerk.find("vaadin-upload.file-drop-choose vaadin-button[slot=add-button]"));
        keys.press("Enter");
        assertThat(clerk.find(".file-rows")).containsText("notice.pdf");
        assertThat(clerk.find(".desk-facts .steps"))
                .containsText(people.officer().person().name());
        tabTo(clerk, submit);
        keys.press("Enter");

        assertThat(clerk.page()).hasURL(REQUEST);
        assertThat(clerk.find(".request-head")).containsText("为 " + worker.name() + " 补录 6月15日 进场 07:02、出场 17:31");
        assertThat(clerk.find(".request-evidence")).containsText("停电断网：上午停电");
    }

    /** Presses Tab until the keyboard is there; whatever lies between is passed over as a person would. */
    private static void tabTo(Visitor visitor, Locator wanted) {
        for (var presses = 0; presses < MOST_TABS; presses++) {
            if ((boolean)
                    wanted.evaluate("it => it === document.activeElement || it.contains(document.activeElement)")) {
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + wanted);
    }

    @Test
    void where_the_list_stands_alone_enter_opens_a_decides_and_the_next_one_follows() {
        var visitor = CHROMIUM.signIn(people.officer().caller(), 1000, 800).open("inbox");
        var keys = visitor.page().keyboard();
        keys.press("j");
        assertThat(visitor.find(CHOSEN)).hasCount(1);
        keys.press("Enter");
        assertThat(visitor.page()).hasURL(TASK);
        for (var left = 1; left >= 0; left--) {
            assertThat(visitor.button("同意")).isVisible();
            visitor.view();
            var url = visitor.page().url();
            keys.press("a");
            visitor.page().waitForURL(now -> !now.equals(url));
            assertThat(waiting()).hasSize(left);
        }
        assertThat(visitor.find(".inbox-view")).containsText("没有待办，都处理完了。");
    }

    private static String title(Visitor visitor, String task) {
        return visitor.find("a[data-task='" + task + "'] .inbox-row-title").innerText();
    }

    /** Tasks of the officer that nobody has decided. */
    private List<String> waiting() {
        return requests.stream()
                .flatMap(request -> desk.openTask(request).stream())
                .filter(task -> task.node() == ApprovalNode.LABOUR_OFFICER)
                .map(InboxTask::taskId)
                .toList();
    }
}
