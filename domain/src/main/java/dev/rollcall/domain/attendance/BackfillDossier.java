package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.ContractStanding;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.EvidenceFacts;
import dev.rollcall.domain.document.FileCard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A back-fill with what stands beside it, for the approver and the auditor.
 *
 * @param punches raw punches of the day before through the day after, oldest first
 * @param devices contact lines of the project's devices on the day
 * @param team team-mates that day, by the devices; null without a team
 * @param earlier what was back-filled before, for this worker, the team and by who filed it
 * @param contract standing now
 * @param contractThatDay standing at the end of the day
 * @param profileComplete work type and wage card were on file that day
 * @param evidence what all this comes to
 * @param cellNow what the day shows today
 * @param mayWithdraw the reader filed it and nobody has decided yet
 */
public record BackfillDossier(
        RequestStory story,
        WorkerCard worker,
        LocalDate day,
        BackfillReason reason,
        String explanation,
        String initiatorName,
        List<FileBackfill.Claim> claims,
        List<FileCard> files,
        List<PunchLine> punches,
        List<DeviceTimes.Line> devices,
        EvidenceFacts.@Nullable Mates team,
        EvidenceFacts.Earlier earlier,
        ContractStanding contract,
        ContractStanding contractThatDay,
        boolean profileComplete,
        TaskEvidence evidence,
        DayCell cellNow,
        boolean mayWithdraw) {

    public BackfillDossier {
        claims = List.copyOf(claims);
        files = List.copyOf(files);
        punches = List.copyOf(punches);
        devices = List.copyOf(devices);
    }
}
