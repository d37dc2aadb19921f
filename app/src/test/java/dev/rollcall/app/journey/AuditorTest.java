package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.KeptHeads;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor finds one request among all, prints it, and somebody without an account checks the paper (1.6, C21). */
@ServiceTest
class AuditorTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private ProductClock clock;

    @Autowired
    private KeptHeads kept;

    @Test
    void a_request_is_found_by_its_worker_exported_printed_and_checked_by_a_stranger() throws IOException {
        var people = Approvers.of(sites);
        var worker = people.worker();
        var request = desk.file(people.contractor(), people.site(), worker, StoppedClock.TODAY.minusDays(1));
        desk.file(people.contractor(), people.site(), people.worker(), StoppedClock.TODAY.minusDays(1));
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(40)));
        desk.reject(people.officer().caller(), request);
        var number = rows.one("select request_no from backfill_request where id = ?", request.toString())
                .get("request_no")
                .toString();
        var auditor = CHROMIUM.signIn(sites.platform(Role.AUDITOR));

        var head = head();
        auditor.open("audit");
        var field = auditor.page().getByLabel("工人：输入姓名或完整身份证号").first();
        field.fill(worker.name());
        auditor.find("vaadin-combo-box-item:visible").first().waitFor();
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(auditor.find("tbody tr[data-request]")).hasCount(1);
        assertThat(auditor.find("tbody")).containsText(number);
        assertThat(auditor.page().url()).contains("worker=" + worker.id()).doesNotContain(worker.name());

        auditor.page().reload();
        auditor.view();
        assertThat(auditor.find(".filter-chips")).containsText("工人：" + worker.name());
        assertThat(auditor.find("tbody tr[data-request]")).hasCount(1);

        auditor.open("audit?worker=" + worker.id() + "&approver="
                + people.officer().person().id() + "&status=rejected&kind=attendance-backfill");
        assertThat(auditor.find("tbody tr[data-request]")).hasCount(1);
        auditor.button("导出（签名）").click();
        assertThat(auditor.find("vaadin-dialog-overlay")).containsText("列表所示的 1 条申请");
        var export = auditor.page()
                .waitForDownload(
                        () -> auditor.find("vaadin-dialog-overlay a[download]").click());
        assertThat(manifest(export.path()))
                .contains("\"worker\":\"" + worker.id() + "\"", "\"outcome\":\"REJECTED\"", "\"requests\":\"1\"")
                .contains(head);
        auditor.open("audit?worker=" + worker.id() + "&status=approved");
        assertThat(auditor.view()).containsText("没有符合条件的申请");

        auditor.open("requests/" + request);
        auditor.button("开始回放").click();
        assertThat(auditor.find(".replay-caption")).containsText("第 1 / 2 步");
        assertThat(auditor.find(".replay-stage .steps")).containsText("总包劳务员");
        auditor.find(".replay-line input[type=range]").press("ArrowRight");
        assertThat(auditor.find(".replay-caption")).containsText("第 2 / 2 步");
        assertThat(auditor.find(".replay-stage")).containsText("与存证摘要一致");

        Locator print = auditor.find("a.print-link");
        assertThat(print).hasText("打印审批单");
        var pdf = auditor.page().request().get(auditor.url(print.getAttribute("href")));
        assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");

        var code = rows.one("select code from printed_form where request_id = ?", request.toString());
        var stranger = CHROMIUM.visitor(390, 844);
        stranger.page().navigate(stranger.url("check/" + code.get("code")));
        assertThat(stranger.find(".verdict.good").first()).hasText("与系统记录相符。");
        assertThat(stranger.find("main").innerText())
                .contains(number)
                .doesNotContain(worker.name(), people.officer().person().name());
    }

    @Test
    void whoever_decides_finds_the_daily_head_of_the_history_on_the_first_page() {
        var digits = head().replaceAll("(.{4})(?!$)", "$1 ");

        var officer = CHROMIUM.signIn(Approvers.of(sites).officer().caller());

        assertThat(officer.find(".inbox-view .audit-foot")).containsText(digits);
    }

    /** Of the last day that was kept; one is kept here, for none may have been. */
    private String head() {
        var day = LocalDate.of(1802, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(30_000));
        kept.keep(day, List.of(), Instant.EPOCH);
        return kept.latest().orElseThrow().digest().hex();
    }

    private static String manifest(Path export) throws IOException {
        try (var zip = new ZipFile(export.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
