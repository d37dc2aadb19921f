package dev.rollcall.domain.device;

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
 * An unbind request that was sent back, filed again: explanation, more photos and proofs. Device and reason stay, and with
 * them the route; the table is not asked again.
 */
@Component
class UnbindRevising implements Resubmission.Sheet<UnbindRequest, ReviseUnbind> {
    private final Resubmission resubmission;
    private final UnbindFiling filing;
    private final UnbindJudge judge;
    private final OwnedFiles files;

    UnbindRevising(Resubmission resubmission, UnbindFiling filing, UnbindJudge judge, OwnedFiles files) {
        this.resubmission = resubmission;
        this.filing = filing;
        this.judge = judge;
        this.files = files;
    }

    @Transactional
    Outcome<UnbindReceipt> revise(ReviseUnbind command, Caller caller) {
        return resubmission.again(this, command, caller).map(UnbindFiling::receipt);
    }

    @Override
    public RequestFiling.Book<UnbindRequest> book() {
        return filing;
    }

    @Override
    public Map<String, String> fields(UnbindRequest request) {
        var there = files.of(UnbindFiling.OWNER_KIND, request.id());
        var fields = new LinkedHashMap<String, String>();
        fields.put("explanation", request.explanation());
        fields.put(
                "photos",
                OwnedFiles.named(there.stream()
                        .filter(file -> !request.isProof(file.id()))
                        .toList()));
        fields.put(
                "proofs",
                OwnedFiles.named(there.stream()
                        .filter(file -> request.isProof(file.id()))
                        .toList()));
        return fields;
    }

    @Override
    public List<Refusal> judge(ReviseUnbind form, UnbindRequest request, Caller caller) {
        return judge.judgeAgain(form, request, caller);
    }

    @Override
    public void revise(ReviseUnbind form, UnbindRequest request) {
        request.revise(form);
    }
}
