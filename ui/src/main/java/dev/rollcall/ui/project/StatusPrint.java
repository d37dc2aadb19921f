package dev.rollcall.ui.project;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.project.StatusDossier;
import dev.rollcall.domain.project.StatusDossiers;
import dev.rollcall.ui.approval.print.PrintedParts;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A status change on paper: from what to what, since when, why, and which row of which table made its route. */
@Component
class StatusPrint implements PrintedParts {
    private final StatusDossiers dossiers;

    StatusPrint(StatusDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.PROJECT_STATUS_CHANGE;
    }

    @Override
    public Optional<Parts> parts(Caller caller, UUID requestId) {
        return dossiers.dossier(caller, requestId)
                .map(dossier -> new Parts(
                        facts(dossier),
                        dossier.papers().stream()
                                .map(paper -> new Paper(StatusWords.material(paper.material()), paper.file()))
                                .toList()));
    }

    private static List<Fact> facts(StatusDossier dossier) {
        return List.of(
                new Fact(Labels.text("statusChange.part.change"), StatusWords.change(dossier.change())),
                new Fact(
                        Labels.text("print.effective"),
                        Labels.text("print.effectiveDays", dossier.effectiveDay(), dossier.firstDay())),
                new Fact(Labels.text("statusChange.part.reason"), dossier.reason()),
                new Fact(Labels.text("print.route"), StatusEvidence.ruling(dossier)));
    }
}
