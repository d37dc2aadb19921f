package dev.rollcall.app.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.rollcall.domain.account.Caller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser per test class, a window of their own per visitor; what they saw last is kept when a test fails. */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Path PICTURES = Path.of("target", "journey");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    /** Patience on a machine that does other things as well. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final String PASSWORD = "Journey#2026";

    private final List<Visitor> visitors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private ApplicationContext product;
    private String passwordHash;

    /** Somebody at a desk. */
    Visitor signIn(Caller who) {
        return signIn(who, 1440, 900);
    }

    Visitor signIn(Caller who, int width, int height) {
        var visitor = visitor(width, height);
        product.getBean(JdbcClient.class)
                .sql("update account set password_hash = ? where username = ?")
                .params(passwordHash, who.username())
                .update();
        visitor.signIn(who.username(), PASSWORD);
        return visitor;
    }

    /** Nobody is signed in. */
    Visitor visitor(int width, int height) {
        var port = Objects.requireNonNull(product.getEnvironment().getProperty("local.server.port"));
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var visitor = new Visitor(context.newPage(), "http://127.0.0.1:" + port + "/");
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        product = SpringExtension.getApplicationContext(context);
        passwordHash = product.getBean(PasswordEncoder.class).encode(PASSWORD);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var program = System.getenv().getOrDefault("ROLLCALL_CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(FLAGS));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            for (var visitor : visitors) {
                var name = "%s-%d.png"
                        .formatted(context.getRequiredTestClass().getSimpleName(), visitors.indexOf(visitor));
                visitor.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
            }
        }
        visitors.forEach(visitor -> visitor.page().context().close());
        visitors.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
