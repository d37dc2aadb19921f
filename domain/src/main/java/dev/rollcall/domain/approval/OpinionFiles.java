package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.shared.Refusal;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Files beside an opinion: few, uploaded before by who decides, owned by the decision from then on. */
@Component
class OpinionFiles {
    static final int MOST = 3;

    private final DocumentService documents;

    OpinionFiles(DocumentService documents) {
        this.documents = documents;
    }

    Optional<Refusal> judge(DecideTask command, Caller caller, long projectId) {
        if (command.files().size() > MOST) {
            return Optional.of(Refusal.of("OPINION_FILES_MOST", MOST));
        }
        return documents.free(caller, projectId, command.files()).size()
                        == command.files().size()
                ? Optional.empty()
                : Optional.of(Refusal.of("EVIDENCE_GONE"));
    }

    void attach(DecideTask command, Caller caller, long projectId) {
        if (!documents.give(caller, projectId, command.files(), DecisionFiles.OWNER_KIND, command.token())) {
            throw new OptimisticLockingFailureException("a file was taken meanwhile: task " + command.taskId());
        }
    }
}
