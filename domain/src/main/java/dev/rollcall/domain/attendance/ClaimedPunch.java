package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.shared.SiteTime;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A punch a request asks for; becomes a row of the log only by approval. */
@Embeddable
public class ClaimedPunch {
    @Enumerated(EnumType.STRING)
    private Direction direction;

    private Instant at;

    protected ClaimedPunch() {}

    static ClaimedPunch of(FileBackfill.Claim claim) {
        var punch = new ClaimedPunch();
        punch.direction = claim.direction();
        punch.at = SiteTime.instant(claim.at());
        return punch;
    }

    Direction direction() {
        return direction;
    }

    Instant at() {
        return at;
    }

    /** Direction and instant, for digests; never spelled differently. */
    String text() {
        return direction + " " + at;
    }

    FileBackfill.Claim claim() {
        return new FileBackfill.Claim(direction, SiteTime.local(at));
    }
}
