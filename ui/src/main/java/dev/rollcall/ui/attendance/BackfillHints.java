package dev.rollcall.ui.attendance;

import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.DeviceTimes;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the facts beside a claim say for it or against it; hints for the approver, no judgement. */
final class BackfillHints {
    /** A refused punch that near to a claim is most likely the one that is claimed. */
    private static final Duration NEAR = Duration.ofMinutes(30);

    private final Times times;

    BackfillHints(Times times) {
        this.times = times;
    }

    record Hint(Tone tone, String sentence) {}

    List<Hint> of(BackfillDossier dossier) {
        var hints = new ArrayList<Hint>();
        for (var claim : dossier.claims()) {
            refusedNear(claim, dossier.punches())
                    .or(() -> device(claim, dossier).map(hint -> asking(hint, dossier)))
                    .ifPresent(hints::add);
        }
        var team = dossier.team();
        if (team != null && team.present() == 0) {
            hints.add(asking(new Hint(Tone.CAUTION, Labels.text("backfill.hint.teamAway")), dossier));
        } else if (team != null) {
            hints.add(new Hint(Tone.GOOD, Labels.text("backfill.hint.team", team.present(), team.members())));
        }
        return hints;
    }

    /** While it can still be decided, what speaks against it asks for words. */
    private static Hint asking(Hint hint, BackfillDossier dossier) {
        if (hint.tone() != Tone.CAUTION) {
            return hint;
        }
        var open = dossier.story().request().status() == RequestStatus.OPEN;
        return new Hint(
                hint.tone(), Labels.text(open ? "backfill.hint.asking" : "backfill.hint.told", hint.sentence()));
    }

    private Optional<Hint> refusedNear(Claim claim, List<PunchLine> punches) {
        var at = SiteTime.instant(claim.at());
        return punches.stream()
                .filter(punch -> punch.raw() && !punch.counts())
                .filter(punch -> punch.direction() == claim.direction())
                .filter(punch -> Duration.between(punch.eventAt(), at).abs().compareTo(NEAR) <= 0)
                .findFirst()
                .map(punch -> new Hint(
                        Tone.GOOD,
                        Labels.text(
                                "backfill.hint.refused",
                                times.clockTime(punch.eventAt()),
                                BackfillWords.direction(punch.direction()),
                                Labels.of("backfill.punchReason", punch.reason()))));
    }

    private Optional<Hint> device(Claim claim, BackfillDossier dossier) {
        var time = BackfillWords.time(claim, dossier.day());
        var direction = BackfillWords.direction(claim.direction());
        if (dossier.devices().isEmpty() || !claim.at().toLocalDate().equals(dossier.day())) {
            return Optional.empty(); // contact is known for the day itself only
        }
        var at = SiteTime.instant(claim.at());
        var online = dossier.devices().stream().filter(line -> covers(line, at)).count();
        if (online == 0) {
            return Optional.of(new Hint(Tone.GOOD, Labels.text("backfill.hint.offline", time, direction)));
        }
        return online < dossier.devices().size()
                ? Optional.of(new Hint(
                        Tone.ACTION,
                        Labels.text(
                                "backfill.hint.partly",
                                time,
                                direction,
                                dossier.devices().size() - online,
                                dossier.devices().size())))
                : Optional.of(
                        isWritten(claim, dossier)
                                ? new Hint(Tone.ACTION, Labels.text("backfill.hint.written", time, direction))
                                : new Hint(Tone.CAUTION, Labels.text("backfill.hint.online", time, direction)));
    }

    /** This very request has put the punch there that was missing. */
    private static boolean isWritten(Claim claim, BackfillDossier dossier) {
        var request = dossier.story().request().requestNo();
        var at = SiteTime.instant(claim.at());
        return dossier.punches().stream()
                .anyMatch(punch -> request.equals(punch.requestNo())
                        && punch.direction() == claim.direction()
                        && punch.eventAt().equals(at));
    }

    private static boolean covers(DeviceTimes.Line line, Instant at) {
        return line.online().stream().anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.to()));
    }
}
