package dev.rollcall.ui.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.BackfillDossiers;
import dev.rollcall.ui.approval.print.PrintedParts;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A back-fill on paper: the worker with a masked number, the day, the claimed punches, the reason. */
@Component
class BackfillPrint implements PrintedParts {
    private final BackfillDossiers dossiers;

    BackfillPrint(BackfillDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.ATTENDANCE_BACKFILL;
    }

    @Override
    public Optional<Parts> parts(Caller caller, UUID requestId) {
        return dossiers.dossier(caller, requestId)
                .map(dossier -> new Parts(
                        facts(dossier),
                        dossier.files().stream()
                                .map(file -> new Paper("", file))
                                .toList()));
    }

    private static List<Fact> facts(BackfillDossier dossier) {
        var worker = dossier.worker();
        var who = Stream.of(
                        worker.name(),
                        worker.maskedIdNumber(),
                        worker.unitName(),
                        worker.teamName(),
                        worker.occupation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var claims = dossier.claims().stream()
                .map(claim ->
                        BackfillWords.direction(claim.direction()) + " " + BackfillWords.time(claim, dossier.day()))
                .collect(Collectors.joining(Labels.text("list.comma")));
        return List.of(
                new Fact(Labels.text("backfill.form.worker"), who),
                new Fact(Labels.text("backfill.form.day"), dossier.day().toString()),
                new Fact(Labels.text("backfill.form.punches"), claims),
                new Fact(Labels.text("backfill.form.reason"), BackfillWords.reason(dossier.reason())),
                new Fact(Labels.text("backfill.form.text"), dossier.explanation()));
    }
}
