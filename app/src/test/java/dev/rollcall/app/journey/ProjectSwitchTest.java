package dev.rollcall.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** 选择项目: one unit on two sites. */
@ServiceTest
class ProjectSwitchTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Rows rows;

    private Site first;
    private Site second;
    private Caller contractor;

    @BeforeEach
    void a_contractor_on_two_sites() {
        first = sites.open();
        second = sites.open();
        rows.insert(
                "participation",
                Map.of(
                        "project_id", second.id(),
                        "unit_id", first.contractor(),
                        "type", ParticipantType.LABOUR_SUB.name(),
                        "entry_date", Sites.BEGAN));
        contractor = sites.accountOfUnit(first.contractor());
    }

    @Test
    void cancel_leaves_everything_as_it_was_R23() {
        var visitor = CHROMIUM.signIn(contractor).open("attendance/punches");
        var address = visitor.page().url();
        choose(visitor, second);
        visitor.button("取消").click();

        assertThat(visitor.find(".project-dialog")).hasCount(0);
        assertThat(visitor.find(".project-name")).containsText(first.code());
        assertThat(visitor.page().url()).isEqualTo(address);
        visitor.open("attendance/backfills");
        assertThat(visitor.find(".project-name")).containsText(first.code());
    }

    @Test
    void confirm_makes_it_the_project_of_the_whole_session_R22() {
        var visitor = CHROMIUM.signIn(contractor).open("attendance/punches");
        choose(visitor, second);
        visitor.button("确认").click();

        assertThat(visitor.find(".project-name")).containsText(second.code());
        visitor.open("attendance/backfills");
        assertThat(visitor.find(".project-name")).containsText(second.code());
        assertThat(visitor.page().url()).doesNotContain("project=" + first.id());
    }

    @Test
    void the_header_names_the_project_a_link_leads_to_R24() {
        var visitor = CHROMIUM.signIn(contractor).open("attendance/punches?project=" + second.id());

        assertThat(visitor.find(".project-name")).containsText(second.code());
    }

    @Test
    void the_search_finds_by_part_of_the_name_and_nothing_out_of_reach() {
        var elsewhere = sites.open();
        var visitor = CHROMIUM.signIn(contractor).open("projects");
        assertThat(visitor.find(".project-table tbody tr")).hasCount(2);

        visitor.find(".projects-search input").fill(second.code());
        assertThat(visitor.find(".project-table tbody tr")).hasCount(1);
        visitor.find(".projects-search input").fill(elsewhere.code());
        assertThat(visitor.find(".project-table")).hasCount(0);
        assertThat(visitor.find(".empty-state")).containsText("没有符合条件的项目。");
    }

    private static void choose(Visitor visitor, Site site) {
        visitor.find(".project-button").click();
        visitor.find(".project-dialog .project-table label")
                .getByText(site.code())
                .click();
    }
}
