package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.WorkRole;
import java.time.Duration;
import java.time.Instant;

/** Everything D-1 looks at: known on arrival, and true as of the punch's own corrected time (answers 7). */
public record PunchFacts(Arrival arrival, Proof proof, Roll roll) {

    /**
     * The message and its clock.
     *
     * @param deviceBound whether the device was bound to the project at {@code correctedTime}
     * @param duplicate same record key and content, or same person, direction, second and device (row 3)
     * @param deviceTime what the device's clock said
     * @param correctedTime the same moment by the server's clock, using the skew measured on the device's contacts;
     *     equal to {@code deviceTime} when none is known
     * @param receivedAt when the server received it
     * @param deviceLost the device is lost or stolen
     * @param clockDoubted nothing vouches for the device's clock, and which project the punch belongs to rests on it
     */
    public record Arrival(
            boolean deviceBound,
            boolean duplicate,
            Instant deviceTime,
            Instant correctedTime,
            Instant receivedAt,
            boolean deviceLost,
            boolean clockDoubted) {

        /** Of a device that is where it should be, with a clock somebody has looked at. */
        public Arrival(
                boolean deviceBound, boolean duplicate, Instant deviceTime, Instant correctedTime, Instant receivedAt) {
            this(deviceBound, duplicate, deviceTime, correctedTime, receivedAt, false, false);
        }

        /** How wrong the device's clock was, without sign. */
        public Duration skew() {
            return Duration.between(deviceTime, correctedTime).abs();
        }
    }

    /** What the device says to prove that this person stood there. */
    public record Proof(Liveness liveness, PhotoState photo, FenceState fence) {}

    /**
     * The person and the project on that day.
     *
     * @param personKnown whether the message names a person we know; otherwise the other parts do not matter
     * @param profile looked at for labour workers only
     * @param contract looked at for labour workers only
     */
    public record Roll(
            boolean personKnown,
            MembershipState membership,
            WorkRole role,
            ProfileState profile,
            WarningLevel contract,
            ProjectStatus project) {

        /** Of a punch that names nobody we know. */
        public static Roll ofUnknownPerson(ProjectStatus project) {
            return new Roll(
                    false,
                    MembershipState.NONE,
                    WorkRole.LABOUR_WORKER,
                    ProfileState.COMPLETE,
                    WarningLevel.NONE,
                    project);
        }

        boolean isLabour() {
            return role == WorkRole.LABOUR_WORKER;
        }
    }
}
