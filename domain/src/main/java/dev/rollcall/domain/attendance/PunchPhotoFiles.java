package dev.rollcall.domain.attendance;

import java.util.Optional;

/** Port: where photos of punches lie. */
public interface PunchPhotoFiles {

    /**
     * The photo, if it is that punch's and the account may see the person's punches on the punch's project: in the unit
     * whose member the person was that day, or on the whole project.
     */
    Optional<Found> find(long accountId, PhotoKey key);

    /** @param sha256 of its content, as the device announced it and the upload was checked */
    record Found(long projectId, long sizeBytes, String sha256) {}
}
