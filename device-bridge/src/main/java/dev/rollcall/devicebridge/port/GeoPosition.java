package dev.rollcall.devicebridge.port;

import org.jspecify.annotations.Nullable;

/**
 * Where a mobile device was.
 *
 * @param latitude degrees, -90 to 90, north positive
 * @param longitude degrees, -180 to 180, east positive
 * @param datum coordinate system of the two
 * @param accuracyMetres radius of uncertainty, not negative
 * @param mock true when the device's system says that the position was made up
 */
public record GeoPosition(
        double latitude,
        double longitude,
        Datum datum,
        @Nullable Double accuracyMetres,
        boolean mock) {

    /** Coordinate systems in use on Chinese devices; they lie up to 700 m apart. */
    public enum Datum {
        /** GPS and Beidou; meant when the device says nothing. */
        WGS84,
        /** The shifted system of Chinese maps. */
        GCJ02
    }
}
