package dev.rollcall.domain.attendance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What grade and doubts of one back-fill are judged by.
 *
 * @param filedOn day on the site
 * @param traces the worker's own punches at gates of the project, on the day and its neighbours
 * @param elsewhere the worker's counted punches on other projects in that time
 * @param gates contact of every device that could have recorded a claimed passage
 * @param mates null without a team
 * @param building the project was 在建 that day
 * @param contract standing at the end of that day
 * @param sameFileIn number of another request of the project that a file of this one also proves; null without
 * @param doubtedGates gates whose device is doubted for its punches of that day
 */
public record EvidenceFacts(
        LocalDate day,
        LocalDate filedOn,
        BackfillReason reason,
        List<Claim> claims,
        List<Trace> traces,
        List<Instant> elsewhere,
        List<Gate> gates,
        @Nullable Mates mates,
        boolean building,
        ContractStanding contract,
        boolean profileComplete,
        Earlier earlier,
        @Nullable String sameFileIn,
        List<String> doubtedGates) {

    public EvidenceFacts {
        claims = List.copyOf(claims);
        traces = List.copyOf(traces);
        elsewhere = List.copyOf(elsewhere);
        gates = List.copyOf(gates);
        doubtedGates = List.copyOf(doubtedGates);
    }

    /** A passage somebody says happened. */
    public record Claim(Direction direction, Instant at) {}

    /** A passage a device recorded. */
    public record Trace(Direction direction, Instant at, boolean counted) {}

    /**
     * One device while it was bound to the project.
     *
     * @param direction of its lane; {@link Direction#UNK} for both ways
     * @param boundTo exclusive; null while it is
     */
    public record Gate(
            Direction direction,
            Instant boundFrom,
            @Nullable Instant boundTo,
            List<Contact> contacts) {

        public Gate {
            contacts = List.copyOf(contacts);
        }

        boolean wasThere(Instant at) {
            return !at.isBefore(boundFrom) && (boundTo == null || at.isBefore(boundTo));
        }

        boolean serves(Direction way) {
            return direction == Direction.UNK || direction == way;
        }

        boolean wasInContact(Instant at) {
            return contacts.stream().anyMatch(each -> !at.isBefore(each.from()) && at.isBefore(each.to()));
        }
    }

    /** @param to exclusive */
    public record Contact(Instant from, Instant to) {}

    /**
     * Team-mates that day, the worker not counted.
     *
     * @param present by the devices
     */
    public record Mates(int present, int members) {

        double share() {
            return members == 0 ? 0 : (double) present / members;
        }
    }

    /**
     * What was back-filled before.
     *
     * @param workerInMonth requests for days of that month, this one included, withdrawn ones not
     * @param teamAttended days of the team that month with attendance
     * @param teamBackfilled those of them that are so only by back-fills
     * @param filed what the same account filed on the project within 30 days
     * @param rejected how much of it was rejected
     */
    public record Earlier(int workerInMonth, int teamAttended, int teamBackfilled, int filed, int rejected) {}
}
