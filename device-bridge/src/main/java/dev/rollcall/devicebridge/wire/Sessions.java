package dev.rollcall.devicebridge.wire;

import dev.rollcall.devicebridge.message.Conversation.Guest;
import dev.rollcall.devicebridge.port.DeviceSessions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which device is connected where, in this process. The newest connection of a device wins, as its old one is usually
 * dead without knowing, but only if it has proven the same secret and is the same hardware: who has found out a secret
 * must not be able to push the real device off its line (protocols 7, race 7).
 */
public final class Sessions {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final DeviceSessions devices;
    private final Clock clock;

    public Sessions(DeviceSessions devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** @param end closes the connection; callable from any thread */
    record Session(Guest guest, Instant since, Runnable end) {}

    /**
     * A device has proven itself on a connection. Waits for nothing but a possible alarm; called on a worker.
     *
     * @return false when the place is taken by somebody who keeps it
     */
    boolean enter(Guest guest, String remote, Runnable end) {
        var mine = new Session(guest, clock.instant(), end);
        var there = open.putIfAbsent(guest.sn(), mine);
        while (there != null && gives(there.guest(), guest)) {
            if (open.replace(guest.sn(), there, mine)) {
                there.end().run();
                return true;
            }
            there = open.putIfAbsent(guest.sn(), mine);
        }
        if (there == null) {
            return true;
        }
        log.warn("A second connection of device {} from {} was refused: not the same hardware", guest.sn(), remote);
        alarm(guest.sn(), remote);
        return false;
    }

    private static boolean gives(Guest there, Guest newcomer) {
        return newcomer.keyed() && newcomer.hardware().equals(there.hardware());
    }

    private void alarm(String sn, String remote) {
        try {
            devices.takeoverRefused(sn, remote, clock.instant());
        } catch (RuntimeException unnoted) {
            log.warn(
                    "that could not be put down as an alarm: {}",
                    unnoted.getClass().getName());
        }
    }

    /** True while the connection that entered with this way to end it still has the place. */
    boolean has(String sn, Runnable end) {
        var there = open.get(sn);
        return there != null && there.end() == end;
    }

    /** A connection that had entered is over; one that was replaced takes nothing away from its successor. */
    void leave(String sn, Runnable end) {
        open.computeIfPresent(sn, (key, there) -> there.end() == end ? null : there);
    }

    /** Ends what has to end; called every second or so, on a thread that may wait. */
    public void sweep() {
        var sessions = open.values().stream()
                .map(session -> new DeviceSessions.Open(session.guest().sn(), session.since()))
                .toList();
        if (sessions.isEmpty()) {
            return;
        }
        for (var sn : devices.toEnd(sessions)) {
            var there = open.get(sn);
            if (there != null) {
                log.info("The session of device {} is ended by order", sn);
                there.end().run();
            }
        }
    }

    /** Serial numbers of the devices connected now. */
    public List<String> devices() {
        return List.copyOf(open.keySet());
    }
}
