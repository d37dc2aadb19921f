package dev.rollcall.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.approval.ApprovalRequest;
import dev.rollcall.domain.approval.EvidenceGrade;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.domain.attendance.BackfillDossier;
import dev.rollcall.domain.attendance.DeviceTimes.Interval;
import dev.rollcall.domain.attendance.DeviceTimes.Line;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.PunchPhoto;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.ContractStanding;
import dev.rollcall.domain.attendance.rule.ContractState;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.EvidenceFacts;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.attendance.rule.PunchSource;
import dev.rollcall.domain.attendance.rule.WarningLevel;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.attendance.BackfillHints.Hint;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackfillHintsTest {
    private static final ContractStanding CONTRACT = new ContractStanding(WarningLevel.NONE, ContractState.ACTIVE, 0);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final Instant LATER = SiteTime.startOf(DAY.plusDays(2));
    private static final Claim CLAIM = new Claim(Direction.OUT, DAY.atTime(18, 10));
    private static final String REQUEST = "BF-P01-202611-0031";

    @Test
    void a_claim_the_devices_did_not_see_asks_for_words_while_it_can_be_decided() {
        assertThat(hints(RequestStatus.OPEN, List.of()))
                .containsExactly(new Hint(Tone.CAUTION, "18:10 出场时设备在线，但没有对应的打卡——请在意见中说明。"));
    }

    @Test
    void what_the_request_has_written_is_no_longer_said_to_be_missing_R46() {
        assertThat(hints(RequestStatus.APPROVED, List.of(written(REQUEST))))
                .containsExactly(new Hint(Tone.ACTION, "18:10 出场：设备当时在线而没有打卡，已凭本申请补录。"));
    }

    @Test
    void what_another_request_has_written_does_not_speak_for_this_one() {
        assertThat(hints(RequestStatus.REJECTED, List.of(written("BF-P01-202611-0030"))))
                .containsExactly(new Hint(Tone.CAUTION, "18:10 出场时设备在线，但没有对应的打卡。"));
    }

    @Test
    void raw_punches_are_counted_by_themselves_R46() {
        assertThat(BackfillPunchTable.title("backfill.part.punches", List.of(raw(), written(REQUEST))))
                .isEqualTo("原始打卡 1 · 补录 1");
        assertThat(BackfillPunchTable.title("grid.why.punches", List.of(raw()))).isEqualTo("当日打卡 1");
    }

    private static List<Hint> hints(RequestStatus status, List<PunchLine> punches) {
        return new BackfillHints(new Times(Clock.fixed(LATER, ZoneOffset.UTC))).of(dossier(status, punches));
    }

    private static BackfillDossier dossier(RequestStatus status, List<PunchLine> punches) {
        var request = new ApprovalRequest(
                new UUID(0, 1),
                RequestKind.ATTENDANCE_BACKFILL,
                REQUEST,
                1,
                1,
                1L,
                1,
                null,
                "",
                "",
                status,
                LATER,
                null,
                1);
        var allDay = new Interval(SiteTime.startOf(DAY), SiteTime.startOf(DAY.plusDays(1)));
        return new BackfillDossier(
                new RequestStory(request, List.of(), List.of()),
                new WorkerCard(1, "", "", null, "", null, null, WorkRole.LABOUR_WORKER, DAY, null),
                DAY,
                BackfillReason.DEVICE_FAULT,
                "",
                "",
                List.of(CLAIM),
                List.of(),
                punches,
                List.of(new Line("FT-0007", "2 号门", List.of(allDay))),
                null,
                new EvidenceFacts.Earlier(1, 0, 0, 1, 0),
                CONTRACT,
                CONTRACT,
                true,
                new TaskEvidence(EvidenceGrade.D, List.of(), List.of(), ""),
                new DayCell(DAY, DayStatus.ABSENT, null, null, 0, 0, List.of(), "v1"),
                false);
    }

    private static PunchLine raw() {
        return line(PunchSource.DEVICE, Direction.IN, SiteTime.instant(DAY.atTime(7, 2)), null);
    }

    private static PunchLine written(String requestNo) {
        return line(PunchSource.BACKFILL, Direction.OUT, SiteTime.instant(CLAIM.at()), requestNo);
    }

    private static PunchLine line(PunchSource source, Direction direction, Instant at, @Nullable String requestNo) {
        return new PunchLine(
                1,
                source,
                direction,
                at,
                LATER,
                null,
                null,
                PunchReason.OK.outcome(),
                PunchReason.OK,
                "v1",
                requestNo,
                false,
                PunchPhoto.NONE,
                null);
    }
}
