package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.EvidenceFacts;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Mates;
import dev.rollcall.domain.document.FileCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A back-fill with the rows that stand beside it, as they are now.
 *
 * @param membershipId the stay it was filed for
 * @param initiatorName of the account that filed it
 * @param punches every punch of the worker on the project from the day before to the day after, oldest first
 * @param elsewhere counted punches of the worker on other projects in that time; where they were is not told
 * @param gates devices of the project on the day and the one after, with their contact
 * @param mates team-mates that day; null without a team
 * @param cell what the day shows, as kept; null without a row
 * @param files evidence, oldest first
 * @param sameFileIn number of another request of the project with a file of the same content; null without
 * @param doubtedGates gates whose device is doubted for its punches of that day
 */
public record BackfillSource(
        UUID requestId,
        String requestNo,
        long projectId,
        long personId,
        long membershipId,
        LocalDate day,
        BackfillReason reason,
        String explanation,
        long initiatorAccountId,
        String initiatorName,
        Instant submittedAt,
        List<Claim> claims,
        List<PunchLine> punches,
        List<Instant> elsewhere,
        List<GateLine> gates,
        @Nullable Mates mates,
        EvidenceFacts.Earlier earlier,
        @Nullable DayStatus cell,
        List<FileCard> files,
        @Nullable String sameFileIn,
        List<String> doubtedGates) {

    public BackfillSource {
        claims = List.copyOf(claims);
        punches = List.copyOf(punches);
        elsewhere = List.copyOf(elsewhere);
        gates = List.copyOf(gates);
        files = List.copyOf(files);
        doubtedGates = List.copyOf(doubtedGates);
    }

    /** A passage the form claims, UTC. */
    public record Claim(Direction direction, Instant at) {}

    /**
     * A device of the project.
     *
     * @param boundTo exclusive; null while it is
     * @param online contact, clipped to the day and the one after, oldest first
     */
    public record GateLine(
            String deviceSn,
            String gate,
            Gate.Lane lane,
            Instant boundFrom,
            @Nullable Instant boundTo,
            List<DeviceTimes.Interval> online) {

        public GateLine {
            online = List.copyOf(online);
        }

        /** Clipped further. */
        DeviceTimes.Line between(Instant from, Instant to) {
            return new DeviceTimes.Line(
                    deviceSn,
                    gate,
                    online.stream()
                            .filter(span ->
                                    span.from().isBefore(to) && span.to().isAfter(from))
                            .map(span -> new DeviceTimes.Interval(
                                    span.from().isBefore(from) ? from : span.from(),
                                    span.to().isAfter(to) ? to : span.to()))
                            .toList());
        }
    }
}
