package dev.rollcall.devicebridge.jt808;

import java.time.Instant;
import java.time.ZoneOffset;

/** 8004: the server's time, in UTC as the standard has it, unlike the times of reports. */
record TimeAnswer(Instant time) {

    static TimeAnswer read(BodyReader body) throws Malformed {
        var time = body.time(ZoneOffset.UTC);
        if (time == null) {
            throw new Malformed("FIELD_INVALID:time");
        }
        return new TimeAnswer(time.toInstant());
    }

    byte[] body() {
        return new BodyWriter(6).time(time.atOffset(ZoneOffset.UTC)).toByteArray();
    }
}
