package dev.rollcall.devicebridge.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the camera of a simulated gate sees. */
public interface SitePhotos {
    /** Gates without a camera. */
    SitePhotos NONE = (person, at) -> null;

    /** @return a JPEG, another one each time; null when no photo is taken of this passage */
    byte @Nullable [] of(String person, Instant at);
}
