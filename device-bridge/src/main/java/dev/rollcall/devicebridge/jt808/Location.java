package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.port.Position;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 0200: where a terminal is; also within 0704 and 0801.
 *
 * @param latitude millionths of a degree; on which side of the equator says the status
 * @param longitude millionths of a degree; on which side of Greenwich says the status
 * @param altitude metres
 * @param speed tenths of a km/h
 * @param direction degrees, 0 is north, clockwise
 * @param time at GMT+8; null when the terminal's clock is not set
 * @param more items of id, length and value after the fixed part, unread
 */
record Location(
        long alarms,
        long status,
        long latitude,
        long longitude,
        int altitude,
        int speed,
        int direction,
        @Nullable OffsetDateTime time,
        byte[] more) {
    /** Bytes of the fixed part. */
    static final int FIXED = 28;

    private static final long LOCATED = 1 << 1;
    private static final long SOUTH = 1 << 2;
    private static final long WEST = 1 << 3;
    private static final double DEGREE = 1_000_000;
    private static final byte[] NOTHING = {};

    static Location read(BodyReader body) throws Malformed {
        var location = new Location(
                body.dword(),
                body.dword(),
                body.dword(),
                body.dword(),
                body.word(),
                body.word(),
                body.word(),
                body.time(),
                body.remaining() == 0 ? NOTHING : body.rest());
        if (location.latitude > 90 * DEGREE || location.longitude > 180 * DEGREE) {
            throw new Malformed("FIELD_INVALID:position");
        }
        var more = new BodyReader(location.more, 0, location.more.length);
        while (more.remaining() > 0) {
            more.u8();
            more.part(more.u8());
        }
        return location;
    }

    /** The fixed part alone, where more follows that is something else. */
    static Location readFixed(BodyReader body) throws Malformed {
        return read(body.part(FIXED));
    }

    byte[] body() {
        return new BodyWriter(FIXED + more.length)
                .dword(alarms)
                .dword(status)
                .dword(latitude)
                .dword(longitude)
                .word(altitude)
                .word(speed)
                .word(direction)
                .time(time)
                .bytes(more)
                .toByteArray();
    }

    Position position(boolean blindArea) {
        return new Position(
                time,
                ((status & SOUTH) == 0 ? latitude : -latitude) / DEGREE,
                ((status & WEST) == 0 ? longitude : -longitude) / DEGREE,
                (status & LOCATED) != 0,
                alarms,
                status,
                speed,
                blindArea);
    }
}
