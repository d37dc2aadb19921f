package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.TestDevice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole line in a real browser: device, grid, request, three decisions, history. */
@ServiceTest
class JourneyTest {
    private static final LocalDate DAY = StoppedClock.TODAY.minusDays(1);
    private static final Pattern REQUEST = Pattern.compile("/requests/([0-9a-f-]{36})");
    private static final String NO_OUT = "异常：有进无出";
    private static final String FILE = "派工单.pdf";
    private static final String EXPLANATION = "收工时闸机断电，班组长可以证明";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    @Autowired
    private ProductClock clock;

    @Autowired
    private DeviceServer bridge;

    private Approvers people;
    private Person worker;
    private TestDevice device;

    @BeforeEach
    void a_worker_of_a_site_with_a_gate() {
        people = Approvers.of(sites);
        worker = people.worker();
        device = people.site().device();
        people.site().online(device, DAY.atStartOfDay(), DAY.plusDays(1).atStartOfDay());
    }

    @Test
    void
            a_punch_over_the_wire_becomes_a_cell_a_missing_punch_a_request_three_approvals_a_green_day_and_an_auditor_reads_how()
                    throws IOException {
        comesToWork();
        var raw = attendance.punches(device);
        assertThat(raw)
                .singleElement()
                .satisfies(punch ->
                        assertThat(punch).containsEntry("source", "DEVICE").containsEntry("outcome", "ACCEPTED"));

        var contractor = CHROMIUM.signIn(people.contractor());
        asksWhy(contractor);
        var request = files(contractor);
        var opinions = Map.of(
                people.officer(), "派工单属实，同意。",
                people.manager(), "与现场一致，同意补录。",
                people.supervisor(), "监理日志有记录，同意。");
        for (var approver : List.of(people.officer(), people.manager(), people.supervisor())) {
            approves(approver, opinions.get(approver));
        }

        seesGreen(contractor);
        assertThat(attendance.punches(device)).as("raw punches (D-3)").isEqualTo(raw);
        assertThat(rows.all(
                        "select source, direction, backfill_id from punch where person_id = ? order by id",
                        worker.id()))
                .containsExactly(punch("DEVICE", "IN", null), punch("BACKFILL", "OUT", request.toString()));
        assertThat(attendance.status(people.site(), worker, DAY)).isEqualTo("VALID_BACKFILLED");

        readsHow(requestNo(request), opinions);
    }

    private void comesToWork() throws IOException {
        var at = DAY.atTime(7, 2);
        clock.stopAt(SiteTime.instant(at.plusSeconds(2)));
        try (var link = new DeviceLink("127.0.0.1", bridge.port())) {
            var gate = device.onTheWire();
            var punch = gate.record(
                    SimPunch.of(worker.ref(), at.atZone(SiteTime.ZONE).toOffsetDateTime(), "IN"));
            var reply = link.send(new DeviceMessages().punches(gate, List.of(punch), clock.instant()));
            assertThat(reply.status()).isEqualTo(200);
        }
        clock.stopAt(StoppedClock.NOW);
        attendance.closeDays();
    }

    private void asksWhy(Visitor contractor) {
        contractor.open("attendance/punches");
        assertThat(contractor.find(".month-grid")).containsText(worker.name());
        var cell = cell(NO_OUT);
        assertThat(contractor.find(cell)).hasText("√");
        contractor.find(cell).click();
        var panel = contractor.find(".day-panel");
        assertThat(panel).containsText("为什么？");
        assertThat(panel).containsText("进 07:02");
        assertThat(panel).containsText("当日打卡 1");
        contractor.button("发起补录").click();
    }

    private UUID files(Visitor contractor) {
        var form = contractor.find(".backfill-form");
        assertThat(form.locator(".claim-row")).hasCount(1); // what the day lacks, and nothing else
        form.locator(".claim-row vaadin-time-picker input").fill("17:31");
        form.locator(".claim-row vaadin-time-picker input").press("Tab");
        form.getByText("停电断网").click();
        form.locator("vaadin-text-area textarea").fill(EXPLANATION);
        form.locator("vaadin-upload.file-drop-choose input[type=file]")
                .setInputFiles(new FilePayload(FILE, "application/pdf", Desk.PDF));
        assertThat(form.locator(".file-rows")).containsText(FILE);
        contractor.button("提交申请").click();
        assertThat(contractor.page()).hasURL(REQUEST);
        assertThat(contractor.find(".request-head")).containsText("审批中");
        var address = REQUEST.matcher(contractor.page().url());
        assertThat(address.find()).isTrue();
        return UUID.fromString(address.group(1));
    }

    private void approves(Holder approver, String opinion) {
        var visitor = CHROMIUM.signIn(approver.caller());
        visitor.open("inbox");
        var task = visitor.find(".task-panel");
        assertThat(task).containsText(worker.name());
        assertThat(task).containsText(EXPLANATION);
        assertThat(task).containsText(FILE);
        task.locator(".decision-foot textarea").fill(opinion);
        visitor.button("同意").click();
        assertThat(visitor.find(".inbox-view")).containsText("没有待办，都处理完了。");
    }

    private void seesGreen(Visitor contractor) {
        contractor.open("attendance/punches");
        assertThat(contractor.find(cell("补录后正常出勤"))).hasText("√补");
    }

    private void readsHow(String requestNo, Map<Holder, String> opinions) {
        var auditor = CHROMIUM.signIn(sites.platform(Role.AUDITOR));
        auditor.open("history");
        auditor.find("vaadin-text-field.filter-text input").fill(requestNo);
        var found = auditor.find("tr[data-request]");
        assertThat(found).hasCount(1);
        found.locator("a.request-link").click();
        var panel = auditor.find(".request-panel");
        assertThat(panel.locator(".request-head")).containsText("已通过");
        opinions.forEach((approver, opinion) -> {
            assertThat(panel.locator(".request-route"))
                    .containsText(approver.person().name());
            assertThat(panel.locator(".request-route")).containsText(opinion);
            assertThat(panel.locator(".story-words"))
                    .containsText(approver.person().name());
            assertThat(panel.locator(".story-words")).containsText(opinion);
        });
        var punches = panel.locator(".request-evidence");
        assertThat(punches).containsText("07:02:00");
        assertThat(punches).containsText("经审批写入");
        assertThat(punches).containsText("原始打卡 1 · 补录 1");
        assertThat(punches.locator(".day-mark")).hasCount(2); // one came from the gate, one was written
        seesPicture(auditor);
    }

    private void seesPicture(Visitor auditor) {
        var picture = auditor.find(".request-panel process-picture");
        assertThat(picture).hasAttribute("data-ready", "true");
        assertThat(picture.locator("svg .djs-shape .djs-visual").first()).isVisible();
        var mark = picture.locator(".bjs-powered-by");
        mark.scrollIntoViewIfNeeded();
        assertThat(mark).isVisible();
        assertThat(
                        mark.evaluate(
                                "mark => { const at = mark.getBoundingClientRect();"
                                        + " return mark.contains(document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2)); }"))
                .as("nothing lies over the mark of bpmn.io")
                .isEqualTo(true);
    }

    private static String cell(String word) {
        return ".month-grid .day[aria-label^='6月15日'][aria-label*='" + word + "']";
    }

    private String requestNo(UUID request) {
        return (String) rows.one("select request_no from backfill_request where id = ?", request.toString())
                .get("request_no");
    }

    private static Map<String, Object> punch(String source, String direction, String request) {
        var punch = new HashMap<String, Object>();
        punch.put("source", source);
        punch.put("direction", direction);
        punch.put("backfill_id", request);
        return punch;
    }
}
