package dev.rollcall.app.audit;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.Decisions;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request leaves in the chain: digests of its form, its files and its opinions, and nobody's words. */
@ServiceTest
class RecordedContentTest {
    private static final String OPINION = "与班组长核对无误，同意补录";

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private Decisions decisions;

    @Test
    void form_attachment_and_opinion_are_recorded_by_digest() {
        var who = Approvers.of(sites);
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(2));
        desk.decide(who.officer().caller(), request, Verdict.APPROVE, OPINION);

        assertThat(details("BACKFILL_SUBMIT", request.toString()))
                .singleElement()
                .asString()
                .containsPattern("\"form\":\"[0-9a-f]{64}\"");
        assertThat(details("REQUEST_APPROVE", request.toString()))
                .singleElement()
                .asString()
                .contains(
                        "\"decision\":\"" + decisions.ofRequest(request).get(0).digest() + '"');
        assertThat(attached(request)).hasSize(1).first().asString().contains(fileOf(request));
        assertThat(rows.count("audit_entry where detail like ? or detail like ?", "%核对%", "%断电%"))
                .isZero();
    }

    @Test
    void an_opinion_that_was_changed_afterwards_no_longer_has_its_digest() {
        var who = Approvers.of(sites);
        var request = desk.file(who.contractor(), who.site(), who.worker(), TODAY.minusDays(3));
        desk.decide(who.officer().caller(), request, Verdict.APPROVE, OPINION);
        var recorded = decisions.ofRequest(request).get(0).digest();

        rows.change("update decision set opinion = ? where request_id = ?", OPINION + "。", request.toString());

        assertThat(decisions.ofRequest(request).get(0).digest()).isNotEqualTo(recorded);
    }

    private List<Object> details(String action, String object) {
        return rows.all("select detail from audit_entry where action = ? and object_id = ?", action, object).stream()
                .map(row -> row.get("detail"))
                .<Object>map(json -> json.toString().replace("\": \"", "\":\"")) // as one of the servers writes it
                .toList();
    }

    private List<Object> attached(UUID request) {
        return rows
                .all(
                        "select detail from audit_entry where action = 'DOCUMENT_ATTACH' and detail like ?",
                        "%" + request + "%")
                .stream()
                .map(row -> row.get("detail"))
                .toList();
    }

    private String fileOf(UUID request) {
        return (String) rows.one("select sha256 from document where owner_id = ?", request.toString())
                .get("sha256");
    }
}
