package dev.rollcall.domain.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: bindings as versioned intervals. They are only ever begun here; how they end is the unbind process alone. */
public interface DeviceBindings {

    /** The device as binding looks at it; its row is locked when the transaction may write. */
    Optional<Candidate> candidate(String sn, boolean lock);

    /** Devices registered for the project, and those of its group's projects, that stand not yet on it. */
    List<Candidate> candidates(long projectId);

    /** An IoT terminal of the project that may be wired to. */
    Optional<Long> gateway(long projectId, String sn);

    /** Serials of the project's IoT terminals. */
    List<String> gateways(long projectId);

    boolean hasFence(long projectId);

    /** Both are in one group for merged attendance (R122, C25). */
    boolean areGrouped(long oneProject, long other);

    /** Begins an interval. @return its id */
    long begin(BindDevice command, Start start);

    /** The device serves the new stay: its epoch counts on, its credential lives again, old sessions are over. */
    void enter(long deviceId, int epoch, Instant at);

    /** @param gatewayId null without an IoT terminal */
    record Start(@Nullable Long gatewayId, int epoch, Instant at) {}

    /**
     * A device that may be bound.
     *
     * @param registeredFor the project it was registered for; null for a device from before there was a book
     * @param hasWire it reaches the platform itself
     * @param disabled by operations
     * @param standsOn projects it is bound to now
     * @param lastEnded when its last binding ended; null when it never was bound or still is
     * @param cleared everything it held of earlier projects is wiped, by its own report
     */
    record Candidate(
            long deviceId,
            String sn,
            DeviceFamily family,
            String vendor,
            String model,
            @Nullable Long registeredFor,
            @Nullable Long providerUnitId,
            boolean hasWire,
            boolean disabled,
            int epoch,
            List<Long> standsOn,
            @Nullable Instant lastEnded,
            boolean cleared) {

        public Candidate {
            standsOn = List.copyOf(standsOn);
        }

        /** What has to be typed before it is bound for good. */
        public String serialTail() {
            return sn.substring(Math.max(0, sn.length() - 4));
        }
    }
}
