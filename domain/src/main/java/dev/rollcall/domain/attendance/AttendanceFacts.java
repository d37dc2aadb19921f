package dev.rollcall.domain.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: what the rules need to know about devices, people and projects; a few statements for a whole batch. */
public interface AttendanceFacts {

    /**
     * Locks the device until the transaction ends: of two connections with the same passage the later one has to see
     * what the earlier one stored (D-1 row 3).
     */
    Optional<Gate> gateLocked(String deviceSn);

    /** Memberships of those persons on the project, ended ones too; persons unknown to us are missing. */
    Map<Long, List<MembershipFacts>> memberships(long projectId, Collection<Long> personIds);

    /** Which of these persons exist at all. */
    java.util.Set<Long> existing(Collection<Long> personIds);

    StatusHistory statuses(long projectId);

    /** Everybody whose membership of the project covers the day. */
    List<Long> membersOn(long projectId, java.time.LocalDate day);

    /** Remembers the newest punch of a device, for its page, and the head of its chain. */
    void punched(long deviceId, java.time.Instant eventAt, dev.rollcall.domain.provenance.ChainHead head);

    /** The same record key came with other content: something is wrong with the device (answers 9). */
    void alarm(long deviceId, String kind, String detail, java.time.Instant at);
}
