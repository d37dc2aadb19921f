package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.GeoPosition;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSource;
import dev.rollcall.domain.attendance.ReportedPunch;
import dev.rollcall.domain.attendance.rule.Direction;
import java.util.Optional;

/** The bridge's words in the domain's. */
final class Reports {
    private Reports() {}

    static ReportedPunch of(PunchBatch batch, PunchRecord record) {
        var geo = Optional.ofNullable(record.geo());
        var photo = Optional.ofNullable(record.photo());
        return new ReportedPunch(
                key(batch, record),
                record.id(),
                record.person(),
                record.deviceTime(),
                record.clockState().name(),
                direction(record),
                liveness(record.liveness().result()),
                record.liveness().algorithm(),
                record.liveness().score(),
                record.method(),
                record.score(),
                record.source() == PunchSource.REPLAY,
                geo.map(GeoPosition::latitude).orElse(null),
                geo.map(GeoPosition::longitude).orElse(null),
                photo.map(PhotoClaim::sha256).orElse(null),
                photo.map(PhotoClaim::size).orElse(null),
                record.raw().toByteArray(),
                record.contentHash());
    }

    /** What a gateway forwards keeps the key its child gave it: by another route it is the same record (R169). */
    private static ReportedPunch.RecordKey key(PunchBatch batch, PunchRecord record) {
        var child = record.child();
        return new ReportedPunch.RecordKey(
                child == null || child.epoch() == null ? batch.epoch() : child.epoch(),
                child == null || child.boot() == null ? batch.boot() : child.boot(),
                record.seq());
    }

    private static Direction direction(PunchRecord record) {
        return switch (record.direction()) {
            case IN -> Direction.IN;
            case OUT -> Direction.OUT;
            case UNKNOWN -> Direction.UNK;
        };
    }

    private static dev.rollcall.domain.attendance.rule.Liveness liveness(Liveness.Result result) {
        return switch (result) {
            case ALIVE -> dev.rollcall.domain.attendance.rule.Liveness.T;
            case FAILED -> dev.rollcall.domain.attendance.rule.Liveness.F;
            case NOT_CHECKED -> dev.rollcall.domain.attendance.rule.Liveness.N;
            case ABSENT -> dev.rollcall.domain.attendance.rule.Liveness.ABSENT;
        };
    }
}
