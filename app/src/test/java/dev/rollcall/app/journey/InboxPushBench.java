package dev.rollcall.app.journey;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** From a decision's commit to the moment an inbox that is open elsewhere shows the next task, in a real browser. */
@ServiceTest
class InboxPushBench {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 40;
    private static final String SHOWS =
            "n => document.querySelector('.inbox-view h1').textContent.trim().endsWith(' ' + n)";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Test
    void time_from_commit_to_another_open_inbox() {
        var people = Approvers.of(sites);
        var requests = new ArrayList<UUID>();
        for (var i = 0; i < WARM_UP + ROUNDS; i++) {
            requests.add(
                    desk.file(people.contractor(), people.site(), people.worker(), StoppedClock.TODAY.minusDays(1)));
        }
        var manager = CHROMIUM.signIn(people.manager().caller()).open("inbox");
        var millis = new ArrayList<Double>();
        for (var i = 0; i < requests.size(); i++) {
            desk.approve(people.officer().caller(), requests.get(i));
            var committed = System.nanoTime();
            manager.page().waitForFunction(SHOWS, i + 1);
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - committed) / 1e6);
            }
        }
        millis.sort(null);
        var p95 = millis.get((millis.size() * 95 + 99) / 100 - 1);
        System.out.printf("%s waits; median %.0f ms%n", ApprovalNode.PROJECT_MANAGER, millis.get(millis.size() / 2));
        System.out.println(String.format(Locale.ROOT, "bench inbox-push: %.0f ms p95 (target <= 1000)", p95));
    }
}
