package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.FrozenDossier;
import dev.rollcall.domain.approval.FrozenDossiers;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.fixture.Authorities;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Dismantlers;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StatusDesk;
import dev.rollcall.fixture.UnbindDesk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What who decides on a status change or an unbinding saw, kept with the decision (2b.2, 2b.8); back-fills have more. */
@ServiceTest
class FrozenKindsTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private StatusDesk changes;

    @Autowired
    private UnbindDesk unbinds;

    @Autowired
    private FrozenDossiers dossiers;

    @Autowired
    private Rows rows;

    @Test
    void a_reviewer_s_papers_and_blockers_are_kept_though_the_site_has_changed_since_D4() {
        var who = Authorities.of(sites);
        who.site().device();
        var worker = who.site().worker(who.team());
        var request = changes.file(who.contractor(), who.site(), ProjectStatus.FINISHED);
        desk.approve(who.county().caller(), request);
        who.site().stayIs(worker, Sites.BEGAN, TODAY.minusDays(1));
        desk.reject(who.city().caller(), request);

        var kept = dossiers.of(who.county().caller(), RequestKind.PROJECT_STATUS_CHANGE, request);

        assertThat(kept).hasSize(2).allMatch(FrozenDossier::sound);
        assertThat(blockers(kept.get(0))).containsExactly("BOUND_DEVICES 1", "WORKERS_ON_ROLL 1");
        assertThat(blockers(kept.get(1))).containsExactly("BOUND_DEVICES 1");
        assertThat(kept.get(0).facts().get("form").toString()).contains("from=BUILDING", "to=FINISHED");
        assertThat((List<?>) kept.get(0).facts().get("files"))
                .hasSameSizeAs((List<?>) kept.get(0).facts().get("required"));
        assertThat(kept.get(0).facts().get("candidates").toString())
                .contains(who.county().person().name());
        assertRecorded(request, kept);
    }

    @Test
    void a_device_is_kept_as_it_was_known_when_each_of_them_decided_R135() {
        var who = Dismantlers.of(sites);
        rows.change(
                "update device set backlog = 7, last_contact_at = '2026-06-16 06:00:00' where id = ?",
                who.device().id());
        var request = unbinds.file(who.contractor(), who.site(), who.device(), UnbindReason.DEVICE_FAULT);
        desk.approve(who.manager().caller(), request);
        rows.change("update device set backlog = 0 where id = ?", who.device().id());
        desk.approve(who.operator().caller(), request);

        var kept = dossiers.of(who.manager().caller(), RequestKind.DEVICE_UNBIND, request);

        assertThat(kept).hasSize(2).allMatch(FrozenDossier::sound);
        assertThat(kept.get(0).facts().get("device").toString())
                .contains("backlog=7", "lastContactAt=2026-06-16T06:00:00");
        assertThat(kept.get(1).facts().get("device").toString()).contains("backlog=0");
        assertThat(kept.get(1).facts().get("deviceThen").toString()).contains("backlog=7");
        assertThat((List<?>) kept.get(0).facts().get("files")).hasSize(2);
        assertThat((List<?>) kept.get(0).facts().get("proofs")).hasSize(1);
        assertRecorded(request, kept);
    }

    private static List<String> blockers(FrozenDossier dossier) {
        return ((List<?>) dossier.facts().get("blockers"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> each.get("kind") + " " + each.get("count"))
                        .toList();
    }

    private void assertRecorded(UUID request, List<FrozenDossier> kept) {
        assertThat(rows.all(
                        "select json_unquote(json_extract(detail, '$.evidence')) as evidence from audit_entry"
                                + " where object_id = ? and action in ('REQUEST_APPROVE', 'REQUEST_REJECT') order by seq",
                        request.toString()))
                .as("the audit record names what was seen")
                .extracting(row -> row.get("evidence"))
                .containsExactlyElementsOf(
                        kept.stream().map(FrozenDossier::sha256).toList());
    }
}
