package dev.rollcall.ui.device;

import com.vaadin.flow.router.Route;
import dev.rollcall.domain.device.UnbindDossiers;
import dev.rollcall.ui.approval.RevisionView;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** 修改后重报 of an unbind request. */
@Route(UnbindRevisionView.PATH + "/:request")
@PermitAll
final class UnbindRevisionView extends RevisionView {
    static final String PATH = "device-unbinds/revise";

    private final UnbindDossiers dossiers;
    private final UnbindTools tools;

    UnbindRevisionView(UnbindDossiers dossiers, UnbindTools tools) {
        super(tools.times(), UnbindListView.PATH, "unbind-form-view");
        this.dossiers = dossiers;
        this.tools = tools;
    }

    @Override
    protected Optional<Returned> returned(UUID requestId) {
        return dossiers.dossier(tools.workplace().caller(), requestId)
                .map(dossier -> new Returned(
                        dossier.story(),
                        dossier.mayWithdraw(),
                        Stream.concat(dossier.photos().stream(), dossier.proofs().stream())
                                .toList(),
                        () -> Optional.of(new UnbindRevisionSheet(tools, dossier))));
    }
}
