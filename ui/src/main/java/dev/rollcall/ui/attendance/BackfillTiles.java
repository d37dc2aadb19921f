package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.rule.ContractState;
import dev.rollcall.domain.attendance.rule.WarningLevel;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;

/** The figures an approver asks for first. */
final class BackfillTiles extends DescriptionList {
    BackfillTiles(BackfillDossier dossier) {
        addClassName("tiles");
        var team = dossier.team();
        if (team != null) {
            tile(
                    Labels.text("backfill.tile.presence", team.present(), team.members()),
                    Labels.text("backfill.tile.team"),
                    team.present() == 0 ? Tone.CAUTION : Tone.NEUTRAL);
        }
        var earlier = dossier.earlier();
        tile(
                Labels.text("backfill.tile.times", earlier.workerInMonth()),
                Labels.text("backfill.tile.month"),
                Tone.NEUTRAL);
        if (team != null) {
            tile(
                    Labels.text("backfill.tile.share", earlier.teamBackfilled(), earlier.teamAttended()),
                    Labels.text("backfill.tile.teamMonth"),
                    Tone.NEUTRAL);
        }
        tile(
                Labels.text("backfill.tile.filed", earlier.filed(), earlier.rejected()),
                Labels.text("backfill.tile.filer"),
                Tone.NEUTRAL);
        var contract = dossier.contract();
        var inOrder = contract.state() == ContractState.ACTIVE || contract.state() == ContractState.NOT_NEEDED;
        tile(
                BackfillWords.contract(contract),
                Labels.text("backfill.tile.contract"),
                inOrder ? Tone.GOOD : contract.level() == WarningLevel.RED ? Tone.BAD : Tone.CAUTION);
        tile(
                Labels.text(dossier.profileComplete() ? "backfill.tile.complete" : "backfill.tile.incomplete"),
                Labels.text("backfill.tile.profile"),
                dossier.profileComplete() ? Tone.GOOD : Tone.CAUTION);
    }

    private void tile(String figure, String label, Tone tone) {
        var value = new Description(figure);
        value.addClassName("tile-value");
        var tile = new Div(new Term(label), value);
        tile.addClassNames("tile", "tile-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        getElement().appendChild(tile.getElement());
    }
}
