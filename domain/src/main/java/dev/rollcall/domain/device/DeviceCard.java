package dev.rollcall.domain.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to see of one device.
 *
 * @param provider unit that provides it; null when nobody in particular
 * @param registeredAt null for a device from before there was a book
 * @param wire null when it does not reach the platform itself
 * @param settings of the protocol, without secrets
 * @param skew how far its clock was ahead at its last contact; null when never measured
 * @param backlog records it had not delivered, as it said itself; null when it said nothing
 * @param bindings the newest first
 * @param children machines that an IoT terminal speaks for now (R110), as far as the reader's reach goes; of others none
 * @param online spans of contact of today, the oldest first
 */
public record DeviceCard(
        DeviceRow row,
        @Nullable String provider,
        @Nullable Instant registeredAt,
        @Nullable String firmware,
        @Nullable DeviceWire wire,
        String login,
        Map<String, String> settings,
        @Nullable Duration skew,
        @Nullable Integer backlog,
        List<Binding> bindings,
        List<Child> children,
        List<Span> online,
        List<Punch> punches,
        List<Alarm> alarms,
        List<Alert> alerts,
        List<Command> commands) {

    public DeviceCard {
        settings = Map.copyOf(settings);
        bindings = List.copyOf(bindings);
        children = List.copyOf(children);
        online = List.copyOf(online);
        punches = List.copyOf(punches);
        alarms = List.copyOf(alarms);
        alerts = List.copyOf(alerts);
        commands = List.copyOf(commands);
    }

    public DeviceClock clock() {
        return DeviceClock.of(skew);
    }

    /**
     * One interval on a project.
     *
     * @param projectName null for a project outside the reader's reach
     * @param gatewaySn the IoT terminal it was wired to; null without
     * @param gatewayId its id, where the reader reaches that project; null else
     * @param until null while it lasts
     */
    public record Binding(
            @Nullable String projectName,
            String gate,
            String lane,
            int epoch,
            @Nullable String gatewaySn,
            @Nullable Long gatewayId,
            Instant since,
            @Nullable Instant until) {}

    /** A machine behind an IoT terminal. */
    public record Child(
            long deviceId,
            String sn,
            DeviceFamily family,
            DeviceState state,
            String gate,
            String lane,
            @Nullable Instant lastContactAt) {}

    /** @param to exclusive */
    public record Span(Instant from, Instant to) {}

    /**
     * @param who name, masked; null for a reader who sees no people, and for nobody we know
     * @param outcome and reason of D-1, by their names
     * @param attribution by its name, why it is that project's at a gate that several share (C25); null at a gate of one
     */
    public record Punch(
            Instant at,
            @Nullable String who,
            String direction,
            String outcome,
            String reason,
            @Nullable String projectName,
            @Nullable String attribution) {}

    public record Alarm(String kind, String detail, Instant at) {}

    /** @param endedAt null while it lasts */
    public record Alert(
            DeviceAlert kind, Instant raisedAt, @Nullable Instant endedAt) {}

    /** @param cause a stable word for why the last try led to nothing; null before the first */
    public record Command(
            String step, String state, int tries, @Nullable String cause, Instant createdAt) {}
}
