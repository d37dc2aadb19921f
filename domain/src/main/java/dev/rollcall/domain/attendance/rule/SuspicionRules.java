package dev.rollcall.domain.attendance.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Judges a device by its punches of a day; a suspicion changes no punch, a person looks at it. */
public final class SuspicionRules {
    private SuspicionRules() {}

    /** @param detail figures, nothing about anybody */
    public record Finding(DeviceSuspicion suspicion, String detail) {}

    public static List<Finding> judge(DeviceDay day, SuspicionPolicy policy) {
        var findings = new ArrayList<Finding>();
        if (isConstant(day) && day.punches() > policy.constantAbove()) {
            findings.add(new Finding(
                    DeviceSuspicion.LIVENESS_CONSTANT, day.punches() + " punches, all T with score " + day.lowest()));
        }
        if (day.repeatedPhotos() > 0) {
            findings.add(new Finding(
                    DeviceSuspicion.PHOTO_REUSED, day.repeatedPhotos() + " photos of others or earlier days"));
        }
        if (day.failed() > policy.failedAbove()) {
            findings.add(new Finding(
                    DeviceSuspicion.LIVENESS_FAILED_OFTEN, day.failed() + " of " + day.punches() + " punches F"));
        }
        return List.copyOf(findings);
    }

    private static boolean isConstant(DeviceDay day) {
        return day.alive() == day.punches()
                && day.scored() == day.punches()
                && day.lowest() != null
                && Objects.equals(day.lowest(), day.highest());
    }
}
