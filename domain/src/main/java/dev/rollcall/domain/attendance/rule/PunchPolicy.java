package dev.rollcall.domain.attendance.rule;

import java.time.Duration;

/**
 * Thresholds of D-1.
 *
 * @param futureTolerance how far an event may lie after its arrival (row 4)
 * @param lateWindow how old an event may be on arrival (row 4)
 * @param skewFlag from which clock error on a punch is flagged (answers 10)
 * @param maxCorrection up to which clock error the corrected time is believed; beyond it a person looks (row 4)
 * @param photo what a missing or poor photo does (row 6)
 * @param photoWait how long after its punch a photo may come that the device sends by itself; later it changes nothing
 */
public record PunchPolicy(
        Duration futureTolerance,
        Duration lateWindow,
        Duration skewFlag,
        Duration maxCorrection,
        PhotoPolicy photo,
        Duration photoWait) {

    public PunchPolicy {
        if (futureTolerance.isNegative()) {
            throw new IllegalArgumentException("futureTolerance is negative: " + futureTolerance);
        }
        if (lateWindow.isNegative() || lateWindow.isZero()) {
            throw new IllegalArgumentException("lateWindow must be longer than nothing: " + lateWindow);
        }
        if (skewFlag.isNegative() || skewFlag.isZero()) {
            throw new IllegalArgumentException("skewFlag must be longer than nothing: " + skewFlag);
        }
        if (maxCorrection.compareTo(skewFlag) < 0) {
            throw new IllegalArgumentException("maxCorrection is shorter than skewFlag: " + maxCorrection);
        }
        if (photoWait.isNegative()) {
            throw new IllegalArgumentException("photoWait is negative: " + photoWait);
        }
    }

    public static PunchPolicy defaults() {
        return new PunchPolicy(
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                Duration.ofSeconds(60),
                Duration.ofHours(24),
                PhotoPolicy.FLAG,
                Duration.ofHours(24));
    }

    public PunchPolicy withPhoto(PhotoPolicy other) {
        return new PunchPolicy(futureTolerance, lateWindow, skewFlag, maxCorrection, other, photoWait);
    }
}
