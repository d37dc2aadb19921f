package dev.rollcall.ui.project;

import com.vaadin.flow.router.Route;
import dev.rollcall.domain.project.StatusChangeOptions;
import dev.rollcall.domain.project.StatusDossier;
import dev.rollcall.domain.project.StatusDossiers;
import dev.rollcall.ui.approval.RevisionView;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 修改后重报 of a status change. */
@Route(StatusRevisionView.PATH + "/:request")
@PermitAll
final class StatusRevisionView extends RevisionView {
    static final String PATH = "status-changes/revise";

    private final StatusDossiers dossiers;
    private final StatusFilingTools tools;

    StatusRevisionView(StatusDossiers dossiers, StatusFilingTools tools) {
        super(tools.times(), StatusListView.PATH, "status-form-view");
        this.dossiers = dossiers;
        this.tools = tools;
    }

    @Override
    protected Optional<Returned> returned(UUID requestId) {
        return dossiers.dossier(tools.workplace().caller(), requestId)
                .map(dossier -> new Returned(
                        dossier.story(),
                        dossier.mayWithdraw(),
                        dossier.papers().stream().map(StatusDossier.Paper::file).toList(),
                        () -> options(dossier).map(options -> new StatusRevisionSheet(tools, dossier, options))));
    }

    /** The days of a filing today, and the one change the request is about; empty when the project has moved on. */
    private Optional<StatusChangeOptions> options(StatusDossier dossier) {
        return tools.service()
                .options(tools.workplace().caller(), dossier.story().request().projectId())
                .flatMap(options -> options.targets().stream()
                        .filter(target -> target.status() == dossier.change().to())
                        .findFirst()
                        .map(target -> new StatusChangeOptions(
                                options.current(), List.of(target), options.earliest(), options.latest(), null)));
    }
}
