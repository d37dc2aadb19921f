package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.port.ChildRecord;
import dev.rollcall.devicebridge.port.ClockState;
import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.GeoPosition;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.devicebridge.port.PunchFingerprint;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSource;
import dev.rollcall.devicebridge.port.RawBytes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes one record apart. */
final class PunchItemReader {
    private static final int NAME = 64;
    private static final double PERCENT = 100;
    private static final double HALF_THE_EARTH_METRES = 20_100_000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private PunchItemReader() {}

    static PunchRecord read(int index, Fields item, RawBytes raw) throws Malformed {
        // in this order: the first field that is wrong is the one a vendor is told of
        var seq = item.number("seq", 1, Long.MAX_VALUE);
        var id = item.optionalText("id", NAME);
        var sub = item.optionalText("sub", 32);
        var child = child(item);
        var person = item.text("person", NAME);
        var time = item.time("t");
        var clockState = clockState(item);
        var direction = direction(item);
        var liveness = liveness(item);
        var method = item.optionalText("method", 16);
        var score = item.optionalDecimal("score", 0, PERCENT);
        var source = source(item);
        var geo = geo(item);
        var photo = photo(item);
        return new PunchRecord(
                index,
                seq,
                id,
                sub,
                child,
                person,
                time,
                clockState,
                direction,
                liveness,
                method,
                score,
                source,
                geo,
                photo,
                item.optionalText("sig", 512),
                raw,
                PunchFingerprint.of(person, time, direction, liveness.result(), method, photo));
    }

    private static @Nullable ChildRecord child(Fields item) throws Malformed {
        if (item.node("childSn") == null) {
            return null;
        }
        return new ChildRecord(
                item.identifier("childSn"),
                item.optionalInt("childEpoch", 0, Integer.MAX_VALUE),
                item.node("childBoot") == null ? null : item.identifier("childBoot"));
    }

    private static ClockState clockState(Fields item) throws Malformed {
        var word = item.optionalText("clockState", 16);
        return switch (word == null ? "UNKNOWN" : word) {
            case "SYNC" -> ClockState.SYNC;
            case "FREE" -> ClockState.FREE;
            case "UNKNOWN" -> ClockState.UNKNOWN;
            default -> throw Fields.invalid("clockState");
        };
    }

    private static Direction direction(Fields item) throws Malformed {
        return switch (item.text("dir", 16)) {
            case "IN" -> Direction.IN;
            case "OUT" -> Direction.OUT;
            case "UNK" -> Direction.UNKNOWN;
            default -> throw Fields.invalid("dir");
        };
    }

    private static PunchSource source(Fields item) throws Malformed {
        var word = item.optionalText("src", 16);
        return switch (word == null ? "LIVE" : word) {
            case "LIVE" -> PunchSource.LIVE;
            case "REPLAY" -> PunchSource.REPLAY;
            default -> throw Fields.invalid("src");
        };
    }

    private static Liveness liveness(Fields item) throws Malformed {
        var live = part(item, "live");
        if (live == null) {
            return Liveness.ABSENT;
        }
        var result = switch (live.text("r", 1)) {
            case "T" -> Liveness.Result.ALIVE;
            case "F" -> Liveness.Result.FAILED;
            case "N" -> Liveness.Result.NOT_CHECKED;
            default -> throw Fields.invalid("live");
        };
        return new Liveness(result, live.optionalText("algo", NAME), live.optionalDecimal("score", 0, PERCENT));
    }

    private static @Nullable GeoPosition geo(Fields item) throws Malformed {
        var geo = part(item, "geo");
        if (geo == null) {
            return null;
        }
        var datum = geo.optionalText("sys", 16);
        return new GeoPosition(
                geo.decimal("lat", -90, 90),
                geo.decimal("lon", -180, 180),
                switch (datum == null ? "WGS84" : datum) {
                    case "WGS84" -> GeoPosition.Datum.WGS84;
                    case "GCJ02" -> GeoPosition.Datum.GCJ02;
                    default -> throw Fields.invalid("geo");
                },
                geo.optionalDecimal("acc", 0, HALF_THE_EARTH_METRES),
                geo.flag("mock"));
    }

    private static @Nullable PhotoClaim photo(Fields item) throws Malformed {
        var photo = part(item, "photo");
        if (photo == null) {
            return null;
        }
        var sha256 = photo.text("sha256", NAME);
        if (!SHA256.matcher(sha256).matches()) {
            throw Fields.invalid("photo");
        }
        return new PhotoClaim(sha256, (int) photo.number("size", 1, Integer.MAX_VALUE));
    }

    private static @Nullable Fields part(Fields item, String name) throws Malformed {
        var node = item.node(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            throw Fields.invalid(name);
        }
        return new Fields(node);
    }
}
