package dev.rollcall.ui.attendance;

import com.vaadin.flow.router.Route;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.ui.approval.RevisionView;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;

/** 修改后重报 of a back-fill. */
@Route(BackfillRevisionView.PATH + "/:request")
@PermitAll
final class BackfillRevisionView extends RevisionView {
    static final String PATH = "attendance/backfills/revise";

    private final BackfillDossiers dossiers;
    private final BackfillFiling filing;

    BackfillRevisionView(BackfillDossiers dossiers, BackfillFiling filing) {
        super(filing.times(), BackfillListView.PATH, "backfill-revision-view");
        this.dossiers = dossiers;
        this.filing = filing;
    }

    @Override
    protected Optional<Returned> returned(UUID requestId) {
        return dossiers.dossier(filing.workplace().caller(), requestId)
                .map(dossier -> new Returned(
                        dossier.story(),
                        dossier.mayWithdraw(),
                        dossier.files(),
                        () -> Optional.of(new BackfillRevisionSheet(filing, dossier))));
    }
}
