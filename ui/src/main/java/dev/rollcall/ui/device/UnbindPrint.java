package dev.rollcall.ui.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.device.UnbindDossier;
import dev.rollcall.domain.device.UnbindDossiers;
import dev.rollcall.domain.device.UnbindMaterial;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.ui.approval.print.PrintedParts;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An unbinding on paper: which device, why, and which row of which table made its route. */
@Component
class UnbindPrint implements PrintedParts {
    private final UnbindDossiers dossiers;

    UnbindPrint(UnbindDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.DEVICE_UNBIND;
    }

    @Override
    public Optional<Parts> parts(Caller caller, UUID requestId) {
        return dossiers.dossier(caller, requestId)
                .map(dossier -> new Parts(
                        facts(dossier),
                        Stream.concat(
                                        papers(UnbindMaterial.SITE_PHOTO, dossier.photos()),
                                        papers(UnbindMaterial.SYNC_PROOF, dossier.proofs()))
                                .toList()));
    }

    private static Stream<Paper> papers(UnbindMaterial material, List<FileCard> files) {
        return files.stream().map(file -> new Paper(Labels.of("unbind.material", material), file));
    }

    private static List<Fact> facts(UnbindDossier dossier) {
        return List.of(
                new Fact(Labels.text("unbind.form.device"), UnbindWords.device(dossier.device())),
                new Fact(
                        Labels.text("unbind.part.reason"),
                        Labels.text("unbind.reasonSaid", UnbindWords.reason(dossier.reason()), dossier.explanation())),
                new Fact(Labels.text("print.route"), UnbindWords.ruling(dossier.asked(), dossier.ruling())));
    }
}
