package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.CountedPunch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: the log of punches. Rows are added, never changed and never removed. */
public interface PunchLog {

    /** Content hashes stored under those record keys of the device. */
    Map<ReportedPunch.RecordKey, Set<String>> known(long deviceId, Collection<ReportedPunch.RecordKey> keys);

    /**
     * How those persons passed the device around those moments, to the whole second. Moments far apart are looked up
     * apart: one record of a device with a mad clock must not read years of its log.
     */
    Set<Passage> passages(long deviceId, Collection<Long> personIds, Collection<Instant> moments);

    /** @throws org.springframework.dao.DuplicateKeyException when another connection stored one of them meanwhile */
    void append(List<DevicePunch> punches);

    void appendBackfilled(List<BackfilledPunch> punches);

    /** Counted punches (accepted, or released from quarantine) by person, unordered. */
    Map<Long, List<CountedPunch>> counted(long projectId, Collection<Long> personIds, Instant from, Instant to);

    /** Every punch that names the person on the project or at its devices, refused ones too, oldest first. */
    List<PunchLine> lines(long projectId, long personId, Instant from, Instant to);

    /** Somebody passing a device in one second (D-1 row 3). */
    record Passage(long personId, dev.rollcall.domain.attendance.rule.Direction direction, long epochSecond) {}
}
