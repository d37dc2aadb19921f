package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.PolicySimulation;
import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTable.Row;
import dev.rollcall.domain.approval.PolicyTrials;
import dev.rollcall.domain.approval.TrialAnswer;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Authorities;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StatusDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft of D-5 on the requests of the past ninety days, before anybody deploys it. */
@ServiceTest
class PolicyTrialsTest {
    @Autowired
    private Sites sites;

    @Autowired
    private StatusDesk desk;

    @Autowired
    private PolicyTrials trials;

    @Autowired
    private Rows rows;

    private Caller operations;

    @BeforeEach
    void sign_in() {
        operations = sites.platform(Role.PLATFORM_OPS);
    }

    @Test
    void a_draft_says_which_requests_of_ninety_days_would_have_gone_elsewhere_D5() {
        var county = file(RegionLevel.COUNTY);
        var city = file(RegionLevel.CITY);
        var longAgo = file(RegionLevel.CITY);
        rows.change(
                "update status_change_request set submitted_at = submitted_at - interval 91 day where id = ?",
                longAgo.toString());
        var before = deployed();

        var same = simulate(before);
        var found = simulate(cityGoesToProvince());

        assertThat(same.differences())
                .extracting(each -> each.request().requestId())
                .doesNotContain(county, city);
        assertThat(same.asked()).isGreaterThanOrEqualTo(2);
        assertThat(found.differences())
                .extracting(each -> each.request().requestId())
                .contains(city)
                .doesNotContain(county, longAgo);
        assertThat(found.differences())
                .filteredOn(each -> each.request().requestId().equals(city))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.request().answer()).isEqualTo("CITY");
                    assertThat(each.request().row()).isEqualTo(2);
                    assertThat(each.instead()).isEqualTo(TrialAnswer.found("PROVINCE", 2));
                });
        assertThat(found.differing()).isGreaterThan(same.differing());
        assertThat(deployed()).isEqualTo(before);
        assertThat(rows.one("select route from status_change_request where id = ?", city.toString()))
                .containsEntry("route", "CITY");
    }

    @Test
    void a_draft_without_a_row_says_what_could_not_have_been_filed() {
        var province = file(RegionLevel.PROVINCE);

        var found = simulate(deployed().with(deployed().rows().subList(0, 2)));

        assertThat(found.differences())
                .filteredOn(each -> each.request().requestId().equals(province))
                .singleElement()
                .satisfies(each -> assertThat(each.instead()).isEqualTo(TrialAnswer.NONE));
    }

    @Test
    void nobody_but_operations_tries_tables_1_6() {
        var draft = deployed();
        for (var role : List.of(Role.AUDITOR, Role.REG_PROV)) {
            var other = role == Role.AUDITOR
                    ? sites.platform(role)
                    : Authorities.of(sites).province().caller();
            assertThat(trials.tables(other)).isEmpty();
            assertThat(trials.file(other, draft)).isEmpty();
            assertThat(trials.simulate(other, draft).why().map(Refusal::code)).contains("TABLES_NOT_YOURS");
        }
    }

    private UUID file(RegionLevel level) {
        var who = Authorities.of(sites, level);
        return desk.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
    }

    private PolicySimulation simulate(PolicyTable draft) {
        return trials.simulate(operations, draft).result().orElseThrow();
    }

    private PolicyTable deployed() {
        return trials.tables(operations).stream()
                .filter(table -> table.id().equals("approval-route"))
                .findFirst()
                .orElseThrow();
    }

    private PolicyTable cityGoesToProvince() {
        var draft = new ArrayList<>(deployed().rows());
        draft.set(1, new Row(List.of(List.of("CITY")), "PROVINCE", ""));
        return deployed().with(draft);
    }
}
