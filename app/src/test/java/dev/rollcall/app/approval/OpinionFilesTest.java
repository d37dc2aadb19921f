package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.PhraseService;
import dev.rollcall.domain.approval.Phrases.Phrase;
import dev.rollcall.domain.approval.RequestPrints;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TableOwner;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files beside an opinion, and phrases somebody keeps for their own. */
@ServiceTest
class OpinionFilesTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private DocumentService documents;

    @Autowired
    private PhraseService phrases;

    @Autowired
    private RequestPrints prints;

    @Autowired
    private TableOwner owner;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @EnumSource(
            value = Leg.class,
            names = {"BACKFILL_PROJECT_MANAGER", "STATUS_COUNTY", "UNBIND_OPERATIONS"})
    void a_file_beside_an_opinion_is_read_by_who_reads_the_request_and_its_digest_is_recorded(Leg leg) {
        var flight = Flight.at(leg, sites, desks);
        var file = upload(flight);
        assertThat(code(approve(flight, List.of(file)))).isEqualTo("done");

        var shown = desk.story(flight.applicant(), flight.kind(), flight.request()).timeline().stream()
                .map(TimelineEntry::files)
                .flatMap(List::stream)
                .map(FileCard::id)
                .toList();
        assertThat(shown).containsExactly(file);
        assertThat(documents.open(flight.applicant(), file)).isPresent();
        assertThat(documents.open(sites.stranger().manager(), file)).isEmpty();
        assertThat(rows.count(
                        "audit_entry where action = 'DOCUMENT_ATTACH' and object_id = ? and detail like '%decision%'",
                        file.toString()))
                .isOne();
    }

    @Test
    void a_printed_form_no_longer_agrees_once_a_file_beside_an_opinion_is_touched() throws SQLException {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        var file = upload(flight);
        approve(flight, List.of(file));
        var code = prints.print(flight.applicant(), flight.request())
                .result()
                .orElseThrow()
                .form()
                .code();
        assertThat(prints.check(code).orElseThrow().matches()).isTrue();

        owner.change("update document set sha256 = repeat('0', 64) where id = ?", file.toString());

        assertThat(prints.check(code).orElseThrow().matches()).isFalse();
    }

    @Test
    void at_most_three_of_ones_own_and_none_twice() {
        var flight = Flight.at(Leg.BACKFILL_LABOUR_OFFICER, sites, desks);
        var four = IntStream.range(0, 4).mapToObj(each -> upload(flight)).toList();
        assertThat(code(approve(flight, four))).isEqualTo("OPINION_FILES_MOST");

        var somebodys = desk.evidence(flight.applicant(), flight.site());
        assertThat(code(approve(flight, List.of(somebodys)))).isEqualTo("EVIDENCE_GONE");
        assertThat(code(approve(flight, four.subList(0, 3)))).isEqualTo("done");
    }

    @Test
    void phrases_are_kept_once_for_their_keeper_alone_and_forgotten() {
        var one = sites.accountOf(sites.person());
        var other = sites.accountOf(sites.person());

        phrases.keep(one, "情况属实，同意");
        assertThat(phrases.keep(one, " 情况属实，同意 ").result().orElseThrow())
                .extracting(Phrase::words)
                .containsExactly("情况属实，同意");
        assertThat(phrases.mine(other)).isEmpty();
        var id = phrases.mine(one).get(0).id();
        assertThat(code(phrases.drop(other, id))).isEqualTo("PHRASE_NOT_FOUND");
        assertThat(code(phrases.drop(one, id))).isEqualTo("done");
        assertThat(phrases.mine(one)).isEmpty();
        assertThat(code(phrases.keep(one, "好"))).isEqualTo("PHRASE_LENGTH");
        IntStream.range(0, 20).forEach(each -> phrases.keep(one, "常用语 " + each));
        assertThat(code(phrases.keep(one, "再来一条"))).isEqualTo("PHRASES_FULL");
    }

    private UUID upload(Flight flight) {
        return documents
                .upload(
                        flight.one().caller(),
                        flight.site().id(),
                        "opinion-file",
                        "核查照片.pdf",
                        new ByteArrayInputStream(Desk.PDF))
                .result()
                .orElseThrow()
                .id();
    }

    private Outcome<?> approve(Flight flight, List<UUID> files) {
        return approvals.decide(
                new DecideTask(
                                flight.taskId(),
                                Verdict.APPROVE,
                                "见附件",
                                desk.version(flight.request()),
                                UUID.randomUUID())
                        .with(files),
                flight.one().caller());
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }
}
