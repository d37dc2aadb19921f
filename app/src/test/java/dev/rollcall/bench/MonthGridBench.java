package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.Sites;
import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * How long a browser waits for the month grid of a thousand workers: the page is opened with all of them, scrolled from
 * the first to the last, opened for another month, and so on; every request to the server counts, from its start to the
 * last byte of its answer.
 */
class MonthGridBench {
    private static final int WORKERS = 1_000;
    private static final int ROWS_AT_ONCE = 50;
    private static final int ROUNDS = 6;
    private static final int WARM_UP_ROUNDS = 2;
    private static final String PASSWORD = "Bench#2026";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private volatile String username = "";
    private volatile long project;

    @Test
    void browser_request_to_response() throws Exception {
        var installation = Installation.empty("bench-grid");
        installation.prepare(this::fill);
        try (var product = installation.start(Jvm.optionsOfRun());
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = browser(playwright)) {
            product.await(PATIENCE);
            var page = browser.newPage(new Browser.NewPageOptions()
                    .setBaseURL("http://127.0.0.1:" + installation.uiPort())
                    .setLocale("zh-CN"));
            page.setDefaultTimeout(PATIENCE.toMillis());
            signIn(page);
            page.onRequestFinished(this::note);
            for (var round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                if (round == WARM_UP_ROUNDS) {
                    millis.clear();
                }
                lookThrough(page, thisMonth().minusMonths(round % 2));
            }
        }
        assertThat(millis).as("requests").hasSizeGreaterThan(ROUNDS * WORKERS / ROWS_AT_ONCE);
        var all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        System.out.printf(
                "grid requests=%d p50=%.0f p95=%.0f max=%.0f%n",
                all.length, Figure.percentile(all, 50), Figure.percentile(all, 95), Figure.percentile(all, 100));
        Figure.print("month-grid", Figure.percentile(all, 95), "ms", "<= 300");
    }

    private static YearMonth thisMonth() {
        return YearMonth.from(SiteTime.dayOf(Instant.now()));
    }

    private void fill(Sites sites, Rows rows) {
        var site = sites.open();
        for (var t = 0; t < 20; t++) {
            var team = site.team(site.contractor());
            for (var w = 0; w < WORKERS / 20; w++) {
                site.worker(team);
            }
        }
        var today = SiteTime.dayOf(Instant.now());
        for (var day = thisMonth().minusMonths(1).atDay(1); day.isBefore(today); day = day.plusDays(1)) {
            rows.change("""
                    insert into day_cell (project_id, person_id, day, status, first_in, last_out, minutes, punches,
                                          attended, valid, rule_version, computed_at)
                    select project_id, person_id, ?, 'VALID', ?, ?, 660, 2, 1, 1, 'bench', ? from membership
                     where project_id = ?""", day, day.atTime(0, 3), day.atTime(10, 7), day.atTime(16, 0), site.id());
        }
        for (var shift : List.of("DAY", "NIGHT")) {
            rows.add(
                    "day_close",
                    Map.of(
                            "project_id",
                            site.id(),
                            "day",
                            today.plusDays(1),
                            "shift",
                            shift,
                            "closed_at",
                            "2026-01-01 00:00:00"));
        }
        username = site.holder(site.contractor(), Post.LABOUR_OFFICER).caller().username();
        project = site.id();
        rows.change(
                "update account set password_hash = ? where username = ?",
                "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                username);
    }

    private static Browser browser(Playwright playwright) {
        var chromium = System.getenv().getOrDefault("ROLLCALL_CHROMIUM", "/usr/bin/chromium");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private void signIn(Page page) {
        page.navigate("/login");
        page.fill("#login-username", username);
        page.fill("#login-password", PASSWORD);
        page.press("#login-password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void lookThrough(Page page, YearMonth month) {
        page.navigate("/attendance/punches?project=%d&month=%s&size=%d".formatted(project, month, WORKERS));
        page.waitForSelector("vaadin-grid.month-grid .day-valid");
        for (var row = 2 * ROWS_AT_ONCE; row < WORKERS; row += ROWS_AT_ONCE) {
            page.evaluate("row => document.querySelector('vaadin-grid.month-grid').scrollToIndex(row)", row);
            page.waitForFunction("() => !document.querySelector('vaadin-grid.month-grid').loading");
        }
    }

    private void note(Request request) {
        var waited = List.of("document", "xhr", "fetch").contains(request.resourceType());
        if (waited && !request.url().contains("v-r=heartbeat")) {
            var timing = request.timing();
            millis.add(timing.responseEnd - Math.max(0, timing.requestStart));
        }
    }
}
