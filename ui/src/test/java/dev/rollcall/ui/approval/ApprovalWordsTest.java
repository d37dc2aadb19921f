package dev.rollcall.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.RequestStatus;
import org.junit.jupiter.api.Test;

/** What a request's chip says. */
class ApprovalWordsTest {
    @Test
    void a_request_that_lies_with_its_applicant_is_to_be_revised_and_not_being_decided() {
        assertThat(said(RequestStatus.OPEN, true)).endsWith("待重报");
        assertThat(said(RequestStatus.OPEN, false)).endsWith("审批中");
        assertThat(said(RequestStatus.REJECTED, false)).endsWith("已拒绝");
    }

    private static String said(RequestStatus status, boolean awaitsRevision) {
        return ApprovalWords.chip(status, awaitsRevision).getElement().getTextRecursively();
    }
}
