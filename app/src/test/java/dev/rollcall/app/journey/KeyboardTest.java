package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
