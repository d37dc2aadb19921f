package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.ClockState;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.devicebridge.port.PunchFingerprint;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSource;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Makes a punch of a recognition record. */
final class RecordReader {
    private static final int LONGEST_PERSON = 64;
    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2199;
    private static final double PERCENT = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final Dialect dialect;
    private final ZoneOffset offset;
    private final boolean signed;

    RecordReader(Dialect dialect, ZoneOffset offset) {
        this(dialect, offset, true);
    }

    /** @param signed false when what stands there as a signature does not belong to the message */
    RecordReader(Dialect dialect, ZoneOffset offset, boolean signed) {
        this.dialect = dialect;
        this.offset = offset;
        this.signed = signed;
    }

    /**
     * Whether the record is about nobody: the machine knew nobody by that face.
     *
     * @param info of a recognition record
     */
    static boolean isOfNobody(Values info) {
        return info.text("customId").isEmpty()
                && (info.text("VerifyStatus").equals("3")
                        || info.text("VerifyStatus").equals("0"));
    }

    /** @param photo null without one that could be read */
    PunchRecord read(FaceMessage message, RecordId id, @Nullable PhotoClaim photo) throws Malformed {
        var info = message.info();
        var person = info.firstText("customId", "personId");
        if (person.isEmpty()) {
            throw Malformed.missing("customId");
        }
        if (!Values.isPlain(person, LONGEST_PERSON)) {
            throw Malformed.invalid("customId");
        }
        var time = time(info);
        boolean passed = passed(info);
        var direction = dialect.direction(info);
        var liveness = passed ? dialect.liveness(info) : Liveness.ABSENT;
        var method = passed ? "FACE" : "FACE_REFUSED";
        return new PunchRecord(
                0,
                id.seq(),
                id.text(),
                null,
                null,
                person,
                time,
                ClockState.UNKNOWN,
                direction,
                liveness,
                method,
                score(info.text("similarity1")),
                info.text("Sendintime").equals("0") ? PunchSource.REPLAY : PunchSource.LIVE,
                null,
                photo,
                signed ? dialect.signature(message) : null,
                message.withoutPictures(),
                PunchFingerprint.of(person, time, direction, liveness.result(), method, photo));
    }

    /**
     * Whether the machine let the person pass. Older firmware says nothing and reports nobody else. A person it turned away
     * is an attempt: stored, with no mark of liveness whatever the model, so that it counts for nothing.
     */
    private static boolean passed(Values info) {
        var status = info.text("VerifyStatus");
        return (status.isEmpty() || status.equals("1"))
                && !info.text("PersonType").equals("1");
    }

    /** The machine's local time with the offset it was registered under; nothing else is done to it. */
    OffsetDateTime time(Values info) throws Malformed {
        var text = info.text("time");
        if (text.isEmpty()) {
            throw Malformed.missing("time");
        }
        try {
            var time = LocalDateTime.parse(text.replace('T', ' '), TIME).atOffset(offset);
            if (time.getYear() < EARLIEST_YEAR || time.getYear() > LATEST_YEAR) {
                throw Malformed.invalid("time");
            }
            return time;
        } catch (DateTimeException notATime) {
            throw Malformed.invalid("time");
        }
    }

    /** Not worth a punch: what cannot be read is not there. */
    private static @Nullable Double score(String text) {
        try {
            double score = Double.parseDouble(text);
            return score >= 0 && score <= PERCENT ? (Double) score : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
