package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestFiling;
import dev.rollcall.domain.approval.Resubmission;
import dev.rollcall.domain.document.OwnedFiles;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A back-fill that was sent back, filed again: punches, reason, explanation and more evidence. */
@Component
class BackfillRevising implements Resubmission.Sheet<BackfillRequest, ReviseBackfill> {
    private final Resubmission resubmission;
    private final BackfillFiling filing;
    private final BackfillJudge judge;
    private final OwnedFiles files;

    BackfillRevising(Resubmission resubmission, BackfillFiling filing, BackfillJudge judge, OwnedFiles files) {
        this.resubmission = resubmission;
        this.filing = filing;
        this.judge = judge;
        this.files = files;
    }

    @Transactional
    Outcome<BackfillReceipt> revise(ReviseBackfill command, Caller caller) {
        return resubmission.again(this, command, caller).map(BackfillFiling::receipt);
    }

    @Override
    public RequestFiling.Book<BackfillRequest> book() {
        return filing;
    }

    @Override
    public Map<String, String> fields(BackfillRequest request) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("punches", BackfillApprovals.claims(request));
        fields.put("reason", request.reason().label());
        fields.put("explanation", request.explanation());
        fields.put("files", files.names(BackfillFiling.OWNER_KIND, request.id()));
        return fields;
    }

    @Override
    public List<Refusal> judge(ReviseBackfill form, BackfillRequest request, Caller caller) {
        var there = files.of(BackfillFiling.OWNER_KIND, request.id()).size();
        return judge.judgeAgain(form.form(request), there, caller).refusals();
    }

    @Override
    public void revise(ReviseBackfill form, BackfillRequest request) {
        request.revise(form);
    }
}
