package dev.rollcall.domain.attendance.rule;

import org.jspecify.annotations.Nullable;

/**
 * Electronic fence of a project: a circle that mobile punches must come from (R126).
 *
 * @param latitude degrees of its centre, WGS 84, north positive
 * @param longitude degrees, east positive
 * @param radiusMetres its edge still counts as inside
 */
public record Fence(double latitude, double longitude, int radiusMetres) {
    private static final double EARTH_METRES = 6_371_000;

    public Fence {
        if (radiusMetres < 1) {
            throw new IllegalArgumentException("radius of " + radiusMetres + " m");
        }
    }

    /** @param fence null where none was drawn: then no position can be inside it */
    public static FenceState of(@Nullable Fence fence, @Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return FenceState.NO_POSITION;
        }
        return fence != null && fence.metresTo(latitude, longitude) <= fence.radiusMetres
                ? FenceState.INSIDE
                : FenceState.OUTSIDE;
    }

    /** Along the great circle. */
    private double metresTo(double otherLatitude, double otherLongitude) {
        var north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        var east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        var chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
