package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.domain.project.Post;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What approvers and applicants do with a task beside deciding it, in a real browser. */
@ServiceTest
class ActionsJourneyTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    private Approvers who;
    private UUID request;

    @BeforeEach
    void a_request_at_the_labour_officer() {
        who = Approvers.of(sites);
        request = desk.file(who.contractor(), who.site(), who.worker(), StoppedClock.TODAY.minusDays(1));
    }

    @Test
    void an_officer_hands_a_task_over_and_the_other_reads_from_whom_and_why_and_decides() {
        var other = who.site().holder(who.site().contractor(), Post.LABOUR_OFFICER);
        var officer = CHROMIUM.signIn(who.officer().caller());
        officer.open("tasks/" + taskId());
        choose(officer, "TRANSFER");
        var dialog = officer.find("vaadin-dialog-overlay");
        dialog.locator("textarea").fill("明日起休假");
        dialog.locator(".act-do").click();
        assertThat(officer.find(".request-route"))
                .containsText("转办给 " + other.person().name());
        assertThat(officer.find(".request-route")).containsText("明日起休假");
        assertThat(officer.find(".decision-why")).containsText("已被同岗位的另一位认领");

        var taker = CHROMIUM.signIn(other.caller());
        taker.open("inbox");
        assertThat(taker.find(".request-route"))
                .containsText(
                        who.officer().person().name() + " 转办给 " + other.person().name());
        taker.button("同意").click();
        assertThat(taker.find(".inbox-view")).containsText("没有待办，都处理完了。");
    }

    @Test
    void what_cannot_be_done_stays_in_the_menu_and_says_why() {
        var officer = CHROMIUM.signIn(who.officer().caller());
        officer.open("tasks/" + taskId());
        choose(officer, "TRANSFER");
        assertThat(officer.find("vaadin-notification-card")).containsText("没有其他有权办理且有账号的人");
    }

    @Test
    void an_applicant_urges_once_and_the_approver_sees_it() {
        var applicant = CHROMIUM.signIn(who.contractor());
        applicant.open("requests/" + request);
        applicant.button("催办").click();
        assertThat(applicant.find(".request-route")).containsText("催办");
        applicant.button("催办").click();
        assertThat(applicant.find("vaadin-notification-card").last()).containsText("每 4 个工作小时最多催办一次");

        var officer = CHROMIUM.signIn(who.officer().caller());
        officer.open("inbox");
        assertThat(officer.find(".inbox-row-marks")).containsText("发起人催办");
        assertThat(officer.find(".request-route")).containsText("催办");
    }

    @Test
    void a_holder_names_a_substitute_who_then_decides_in_the_holder_s_name() {
        var colleague = who.site().holder(who.site().contractor(), Post.SAFETY_OFFICER);
        var officer = CHROMIUM.signIn(who.officer().caller());
        officer.open("me/substitutes");
        var form = officer.find(".substitute-form");
        form.locator("vaadin-combo-box input").fill(colleague.person().name());
        officer.find("vaadin-combo-box-item").first().click();
        form.locator("vaadin-text-field input").fill("外出培训");
        officer.button("设置代理").click();
        assertThat(officer.find(".substitute-card"))
                .containsText(colleague.person().name() + " 代 "
                        + who.officer().person().name());
        assertThat(officer.find(".substitute-card")).containsText("生效中");

        var substitute = CHROMIUM.signIn(colleague.caller());
        substitute.open("inbox");
        substitute.button("同意").click();
        assertThat(substitute.find(".inbox-view")).containsText("没有待办，都处理完了。");

        var applicant = CHROMIUM.signIn(who.contractor());
        applicant.open("requests/" + request);
        assertThat(applicant.find(".request-route"))
                .containsText(colleague.person().name() + " 代 "
                        + who.officer().person().name());
    }

    @Test
    void a_copy_is_found_read_and_receipted() {
        var officer = CHROMIUM.signIn(who.officer().caller());
        officer.open("tasks/" + taskId());
        choose(officer, "COPY");
        var dialog = officer.find("vaadin-dialog-overlay");
        dialog.getByText(who.supervisor().person().name()).click();
        dialog.locator(".act-do").click();
        assertThat(officer.find(".request-route"))
                .containsText("抄送 " + who.supervisor().person().name());
        assertThat(officer.find(".request-route")).containsText("未读");

        var reader = CHROMIUM.signIn(who.supervisor().caller());
        reader.open("me/copies");
        assertThat(reader.find(".copy-card")).containsText("未读");
        reader.find(".copy-card a").click();
        assertThat(reader.find(".request-route")).containsText("已读");
        reader.open("me/copies");
        assertThat(reader.find(".copy-card")).containsText("已读");
    }

    @Test
    void an_opinion_is_asked_before_and_after_given_done_without_and_never_decides() {
        var other = who.site().holder(who.site().contractor(), Post.LABOUR_OFFICER);
        var officer = CHROMIUM.signIn(who.officer().caller());
        officer.open("tasks/" + taskId());
        asks(officer, "DELEGATE", other.person().name());
        officer.button("同意").click();
        assertThat(officer.find(".decision-message"))
                .containsText("还在等 " + other.person().name());

        var asked = CHROMIUM.signIn(other.caller());
        asked.open("me/opinions");
        asked.find(".opinion-card textarea").fill("与派工单一致");
        asked.button("提交意见").click();
        assertThat(asked.find(".opinion-card")).containsText("已回复");

        officer.open("tasks/" + taskId());
        assertThat(officer.find(".request-route")).containsText("与派工单一致");
        asks(officer, "SIGN_BEFORE", who.supervisor().person().name());
        choose(officer, "DROP_OPINIONS");
        assertThat(officer.find(".request-route")).containsText("减签");
        asks(officer, "SIGN_AFTER", who.supervisor().person().name());
        officer.button("同意").click();
        officer.open("requests/" + request);
        assertThat(officer.find(".request-route")).containsText("后加签");
    }

    @Test
    void a_manager_sends_it_back_with_a_file_the_applicant_revises_it_and_the_next_readers_see_what_changed() {
        desk.approve(who.officer().caller(), request);
        var manager = CHROMIUM.signIn(who.manager().caller());
        manager.open("tasks/" + taskId());
        manager.find(".decision-foot textarea").fill("出场时间与派工单不符");
        keepsAsPhrase(manager);
        attaches(manager, "派工单.pdf");
        manager.find(".decision-return").click();
        var dialog = manager.find("vaadin-dialog-overlay");
        assertThat(dialog).containsText("总包劳务员");
        dialog.locator(".act-do").click();
        assertThat(manager.find(".inbox-view, .task-view")).not().containsText("出场时间与派工单不符");

        var applicant = CHROMIUM.signIn(who.contractor());
        applicant.open("requests/" + request);
        assertThat(applicant.find(".revision-part")).containsText("出场时间与派工单不符");
        assertThat(applicant.find(".revision-part")).containsText("派工单.pdf");
        assertThat(applicant.find(".request-route")).containsText("已被取代");
        applicant.button("修改后重报").click();
        applicant.find(".backfill-form textarea").fill("闸机断电，未能打卡；出场时间已与派工单核对");
        applicant.button("重新提交").click();
        seesOnlyWhatChanged(applicant);
        assertThat(applicant.find(".request-route")).containsText("修改后重报");

        for (var next : List.of(who.officer(), who.manager())) {
            var reader = CHROMIUM.signIn(next.caller());
            reader.open("inbox");
            seesOnlyWhatChanged(reader);
            assertThat(reader.find(".revision-part")).containsText("出场时间与派工单不符");
            reader.button("同意").click();
            assertThat(reader.find(".inbox-view")).containsText("没有待办，都处理完了。");
        }
    }

    private static void seesOnlyWhatChanged(Visitor reader) {
        assertThat(reader.find(".revision-changes")).containsText("已与派工单核对");
        assertThat(reader.find(".revision-changes")).not().containsText("补录打卡");
    }

    private static void keepsAsPhrase(Visitor visitor) {
        visitor.find(".opinion-phrases vaadin-menu-bar-button").first().click();
        visitor.find(".phrase-keep").click();
        assertThat(visitor.find("vaadin-notification-card").last()).containsText("已存为常用语");
    }

    /** While the file is on its way nothing can be decided. */
    private static void attaches(Visitor visitor, String name) {
        visitor.find(".opinion-attachments vaadin-details-summary").click();
        var held = visitor.holdUploads();
        visitor.find(".opinion-attachments input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "application/pdf", Desk.PDF));
        assertThat(visitor.find(".decision-approve")).isDisabled();
        held.run();
        assertThat(visitor.find(".opinion-attachments .file-rows")).containsText(name);
        assertThat(visitor.find(".decision-approve")).isEnabled();
    }

    private static void asks(Visitor officer, String act, String whom) {
        choose(officer, act);
        var dialog = officer.find("vaadin-dialog-overlay");
        dialog.locator("vaadin-radio-button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(whom))
                .click();
        dialog.locator("textarea").fill("请核对当日派工");
        dialog.locator(".act-do").click();
        assertThat(officer.find(".request-route")).containsText(whom);
        assertThat(dialog).hasCount(0);
    }

    private String taskId() {
        return desk.openTask(request).orElseThrow().taskId();
    }

    /** Opens 更多 and takes that entry. */
    static void choose(Visitor visitor, String act) {
        visitor.find(".task-menu vaadin-menu-bar-button").first().click();
        visitor.find("[data-act=" + act + "]").click();
    }
}
