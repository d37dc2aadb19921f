package dev.rollcall.devicebridge.port;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a terminal said it was.
 *
 * @param time by the terminal's clock, with the offset its protocol lays down; never corrected; null when the terminal
 *     says that its clock has not been set
 * @param latitude WGS84 degrees, -90 to 90, north positive
 * @param longitude WGS84 degrees, -180 to 180, east positive
 * @param located true when the two are a fix of now; false when they are the last known ones, or nothing
 * @param alarms alarm word of JT/T 808, a bit per alarm, 0 to 4294967295
 * @param status status word of JT/T 808, a bit per state, 0 to 4294967295
 * @param speed tenths of a km/h
 * @param blindArea true when it was kept while the terminal had no network, and comes late
 */
public record Position(
        @Nullable OffsetDateTime time,
        double latitude,
        double longitude,
        boolean located,
        long alarms,
        long status,
        int speed,
        boolean blindArea) {}
