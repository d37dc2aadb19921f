package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A photo has come by itself: the punch that waited for it counts from now on (D-1 row 6, L28), unless it comes later than
 * the policy waits or the day's payroll is closed. What D-1 said on arrival stays stored.
 */
@Service
public class PhotoArrivals {
    private final AttendanceFacts facts;
    private final AwaitedPhotos photos;
    private final ProjectRoll projects;
    private final CellKeeper cells;
    private final AttendancePolicy policy;
    private final Clock clock;

    PhotoArrivals(
            AttendanceFacts facts,
            AwaitedPhotos photos,
            ProjectRoll projects,
            CellKeeper cells,
            AttendancePolicy policy,
            Clock clock) {
        this.facts = facts;
        this.photos = photos;
        this.projects = projects;
        this.cells = cells;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Writes a photo down and lets its punch count, in one transaction. The device is locked meanwhile: a punch that is
     * being judged on another connection either is there already or finds the photo.
     *
     * @param write writes it down; false when there was one
     * @return what {@code write} said
     */
    @Transactional
    public boolean keep(String sn, String person, LocalDateTime deviceTime, BooleanSupplier write) {
        var gate = facts.gateLocked(sn).orElseThrow(() -> new IllegalStateException("no device " + sn));
        var first = write.getAsBoolean();
        if (first) {
            photos.waiting(gate.deviceId(), new AwaitedPhotos.Shot(person, deviceTime)).stream()
                    .filter(this::isInTime)
                    .forEach(this::count);
        }
        return first;
    }

    private boolean isInTime(AwaitedPhotos.Waiting punch) {
        var closed = projects.of(punch.projectId()).payrollClosedUntil();
        return !clock.instant().isAfter(punch.receivedAt().plus(policy.punch().photoWait()))
                && (closed == null || SiteTime.dayOf(punch.eventAt()).isAfter(closed));
    }

    private void count(AwaitedPhotos.Waiting punch) {
        photos.came(punch.punchId(), clock.instant());
        var person = punch.personId();
        var roll = facts.memberships(punch.projectId(), List.of(person)).getOrDefault(person, List.of());
        cells.recompute(punch.projectId(), cells.affected(person, roll, punch.eventAt()));
    }
}
