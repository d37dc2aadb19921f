package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.domain.attendance.DevicePunch;
import dev.rollcall.domain.attendance.rule.PunchSource;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts a batch of device punches. The only place that writes {@code source = 'DEVICE'}. */
@Component
class PunchRows {
    private static final RowInsert INSERT = new RowInsert("""
            insert into punch (source, project_id, person_id, device_id, epoch, boot_id, seq, content_hash, record_id,
                person_ref, direction, direction_source, device_time, device_offset_s, clock_state, skew_ms, event_at,
                received_at, liveness, live_algo, live_score, method, match_score, replayed, latitude, longitude,
                photo_sha256, photo_size, raw, outcome, reason, rule_version, attribution)
            values""", 33, "");

    private final JdbcTemplate jdbc;

    PunchRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<DevicePunch> punches) {
        INSERT.run(jdbc, punches.stream().map(PunchRows::row).toList());
    }

    private static Object[] row(DevicePunch punch) {
        var report = punch.report();
        return new Object[] {
            PunchSource.DEVICE.name(),
            punch.projectId(),
            punch.personId(),
            punch.deviceId(),
            report.key().epoch(),
            report.key().boot(),
            report.key().seq(),
            report.contentHash(),
            report.recordId(),
            report.personRef(),
            punch.direction().name(),
            punch.directionSource().name(),
            deviceTime(punch),
            report.deviceTime().getOffset().getTotalSeconds(),
            report.clockState(),
            punch.skew().toMillis(),
            Columns.utc(punch.eventAt()),
            Columns.utc(punch.receivedAt()),
            report.liveness().name(),
            report.livenessAlgorithm(),
            report.livenessScore(),
            report.method(),
            report.matchScore(),
            report.replayed(),
            report.latitude(),
            report.longitude(),
            report.photoSha256(),
            report.photoSize(),
            report.raw(),
            punch.verdict().outcome().name(),
            punch.verdict().reason().name(),
            punch.verdict().ruleVersion(),
            punch.attribution() == null ? null : punch.attribution().name()
        };
    }

    /** What the device's clock said, as an instant; the offset it stated stands beside it. */
    private static LocalDateTime deviceTime(DevicePunch punch) {
        return Columns.utc(punch.report().deviceTime().toInstant());
    }
}
