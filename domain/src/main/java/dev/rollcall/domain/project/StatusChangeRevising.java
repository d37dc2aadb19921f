package dev.rollcall.domain.project;

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

/**
 * A status change that was sent back, filed again: effective day, reason and more papers. Its route is the one the table
 * gave at the first filing; the table is not asked again.
 */
@Component
class StatusChangeRevising implements Resubmission.Sheet<StatusChangeRequest, ReviseStatusChange> {
    private final Resubmission resubmission;
    private final StatusChangeFiling filing;
    private final StatusChangeJudge judge;
    private final OwnedFiles files;

    StatusChangeRevising(
            Resubmission resubmission, StatusChangeFiling filing, StatusChangeJudge judge, OwnedFiles files) {
        this.resubmission = resubmission;
        this.filing = filing;
        this.judge = judge;
        this.files = files;
    }

    @Transactional
    Outcome<StatusChangeReceipt> revise(ReviseStatusChange command, Caller caller) {
        return resubmission.again(this, command, caller).map(StatusChangeFiling::receipt);
    }

    @Override
    public RequestFiling.Book<StatusChangeRequest> book() {
        return filing;
    }

    @Override
    public Map<String, String> fields(StatusChangeRequest request) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("effectiveDay", request.effectiveDay().toString());
        fields.put("reason", request.reason());
        fields.put("papers", files.names(StatusChangeFiling.OWNER_KIND, request.id()));
        return fields;
    }

    @Override
    public List<Refusal> judge(ReviseStatusChange form, StatusChangeRequest request, Caller caller) {
        return judge.judgeAgain(form.form(request), caller).refusals();
    }

    @Override
    public void revise(ReviseStatusChange form, StatusChangeRequest request) {
        request.revise(form);
    }
}
