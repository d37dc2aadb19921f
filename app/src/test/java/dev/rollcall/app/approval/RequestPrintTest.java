package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PrintCheck;
import dev.rollcall.domain.approval.PrintOut;
import dev.rollcall.domain.approval.RequestPrints;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Authorities;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StatusDesk;
import dev.rollcall.fixture.TableOwner;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A printed form can be checked by whoever holds it, and stops being true when the record is touched (capability 6). */
@ServiceTest
class RequestPrintTest {
    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private StatusDesk statusDesk;

    @Autowired
    private Rows rows;

    @Autowired
    private TableOwner owner;

    @Autowired
    private RequestPrints prints;

    private Approvers people;
    private UUID request;

    @BeforeEach
    void a_request_half_decided() {
        people = Approvers.of(sites);
        request = desk.file(people.contractor(), people.site(), people.worker(), TODAY.minusDays(2));
        desk.decide(people.officer().caller(), request, Verdict.APPROVE, "与班组长核对无误");
    }

    @Test
    void what_was_printed_agrees_with_the_record_and_both_are_on_record() {
        var print = print();

        var check = check(print);
        assertThat(check.matches()).isTrue();
        assertThat(check.movedOn()).isFalse();
        assertThat(check.digest()).isEqualTo(print.form().digest());
        assertThat(check.printedStatus()).isEqualTo(RequestStatus.OPEN);
        var record = rows.one(
                "select outcome, detail from audit_entry where action = 'REQUEST_PRINT' and object_id = ?",
                request.toString());
        assertThat(record.get("outcome")).isEqualTo("DONE");
        assertThat((String) record.get("detail"))
                .contains(print.form().digest().hex())
                .as("a record does not lead to the check page")
                .doesNotContain(print.form().code());
    }

    @Test
    void two_prints_of_the_same_state_say_the_same_under_codes_of_their_own() {
        var one = print();
        var other = print();

        assertThat(one.form().digest()).isEqualTo(other.form().digest());
        assertThat(one.form().code()).isNotEqualTo(other.form().code());
        assertThat(check(one).movedOn()).as("printing is no progress").isFalse();
    }

    @Test
    void a_request_that_went_on_leaves_its_paper_true_but_not_the_last_word() {
        var print = print();

        desk.approve(people.manager().caller(), request);
        desk.approve(people.supervisor().caller(), request);

        var check = check(print);
        assertThat(check.matches()).isTrue();
        assertThat(check.movedOn()).isTrue();
        assertThat(check.printedStatus()).isEqualTo(RequestStatus.OPEN);
        assertThat(check.status()).isEqualTo(RequestStatus.APPROVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set opinion = '我没有看过' where request_id = ?",
                "update backfill_request set explanation = '另有原因' where id = ?",
                "update document set sha256 = repeat('0', 64) where owner_id = ?",
                "update frozen_evidence set body = concat(body, ' ') where request_id = ?",
                "update printed_form set digest = repeat('x', 32) where request_id = ?",
                "update audit_entry set at = at + interval 1 day where action = 'REQUEST_APPROVE' and object_id = ?",
                "delete from audit_entry where action = 'REQUEST_APPROVE' and object_id = ?"
            })
    void whatever_is_touched_the_paper_no_longer_agrees(String tampering) throws SQLException {
        var print = print();
        assertThat(check(print).matches()).isTrue();

        assertThat(owner.change(tampering, request.toString())).isPositive();

        assertThat(check(print).matches()).isFalse();
    }

    @Test
    void sent_back_and_filed_again_its_papers_stay_true_and_the_new_form_is_what_is_compared() throws SQLException {
        var before = print();
        desk.sendBack(people.manager().caller(), request, ApprovalNode.APPLICANT);
        assertThat(desk.revise(people.contractor(), request).isDone()).isTrue();
        var after = print();

        assertThat(check(before).matches()).isTrue();
        assertThat(check(after).matches()).isTrue();
        owner.change("update backfill_request set explanation = '另有原因' where id = ?", request.toString());
        assertThat(check(after).matches()).isFalse();
    }

    @Test
    void a_status_change_filed_again_agrees_with_its_paper_until_its_form_is_touched() throws SQLException {
        var who = Authorities.of(sites);
        request = statusDesk.file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        desk.sendBack(who.county().caller(), request, ApprovalNode.APPLICANT);
        assertThat(statusDesk
                        .revise(who.contractor(), request, desk.version(request))
                        .isDone())
                .isTrue();
        var print = prints.print(who.contractor(), request).result().orElseThrow();

        assertThat(check(print).matches()).isTrue();
        owner.change("update status_change_request set reason = '另有原因' where id = ?", request.toString());
        assertThat(check(print).matches()).isFalse();
    }

    @Test
    void an_end_that_was_taken_back_by_hand_is_seen() throws SQLException {
        desk.reject(people.manager().caller(), request);
        var print = print();

        owner.change("update backfill_request set status = 'APPROVED' where id = ?", request.toString());

        assertThat(check(print).matches()).isFalse();
    }

    @Test
    void who_may_not_read_a_request_may_not_print_it_and_the_attempt_is_on_record() {
        var stranger = sites.stranger().manager();

        assertThat(prints.print(stranger, request).why().map(Refusal::code)).contains("REQUEST_NOT_FOUND");

        assertThat(rows.count(
                        "audit_entry where action = 'REQUEST_PRINT' and outcome = 'REFUSED' and account_id = ?",
                        stranger.accountId()))
                .isOne();
        assertThat(rows.count("printed_form where request_id = ?", request.toString()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000000000000000000000000", "' or 1=1 --", "0123456789ABCDEFGHJKMNPQRS"})
    void a_code_nobody_was_given_tells_nothing(String code) {
        assertThat(prints.check(code)).isEmpty();
    }

    private PrintOut print() {
        return prints.print(people.contractor(), request).result().orElseThrow();
    }

    private PrintCheck check(PrintOut print) {
        return prints.check(print.form().code()).orElseThrow();
    }
}
