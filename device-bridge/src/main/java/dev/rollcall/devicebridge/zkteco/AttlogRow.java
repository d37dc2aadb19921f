package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.ClockState;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.PunchFingerprint;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSource;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Takes one row of ATTLOG apart. By column:
 *
 * <pre>
 *   0   1    2      3      4        5    6    7        8    9        10         11
 *   Pin Time Status Verify Workcode Res1 Res2 MaskFlag Temp ConvTemp TimeOffset ExtendData
 *   Pin Time Status Verify Workcode Res1 Res2 IDNum    Type                                  (identity-card terminals)
 * </pre>
 *
 * Of the first four none may be missing; some identity-card terminals put their two behind the twelve.
 */
final class AttlogRow {
    private static final Duration AT_ONCE = Duration.ofMinutes(5);
    private static final int LONGEST_PIN = 64;
    private static final int FEWEST = 4;
    /** What comes behind is looked at by nobody. */
    private static final int MOST = 16;

    private static final int TIME_OFFSET = 10;
    private static final int EXTEND_DATA = 11;
    private static final int ID_NUMBER = 7;
    private static final int ID_NUMBER_BEHIND = 12;
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9Xx]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern OFFSET = Pattern.compile("[+-]?[0-9]{1,5}");

    private final String[] columns;
    private final boolean identityCard;

    private AttlogRow(String[] columns) {
        this.columns = columns;
        this.identityCard = IDENTITY.matcher(column(columns, ID_NUMBER)).matches();
    }

    /** @param receivedAt tells a record that comes late from one that comes at once */
    static PunchRecord read(int index, RawBytes raw, Profile profile, Instant receivedAt) throws Malformed {
        var text = new String(raw.toByteArray(), profile.charset());
        return new AttlogRow(text.split("\t", MOST)).record(index, raw, profile, receivedAt);
    }

    /** Whether it is no punch and yet names a time within. */
    static boolean isUnreadable(RawBytes raw, Profile profile, DeviceOrder.Window window) {
        try {
            read(0, raw, profile, Instant.EPOCH);
            return false;
        } catch (Malformed nobodysPunch) {
            return isWithin(raw, profile, window);
        }
    }

    private static boolean isWithin(RawBytes raw, Profile profile, DeviceOrder.Window window) {
        var columns = new String(raw.toByteArray(), profile.charset()).split("\t", MOST);
        try {
            var at = DeviceTime.inRow(column(columns, 1)).toInstant(profile.offset());
            return !at.isBefore(window.from()) && !at.isAfter(window.to());
        } catch (Malformed noTime) {
            return false;
        }
    }

    private PunchRecord record(int index, RawBytes raw, Profile profile, Instant receivedAt) throws Malformed {
        if (columns.length < FEWEST) {
            throw new Malformed("ROW_SHORT");
        }
        var pin = pin();
        var local = DeviceTime.inRow(columns[1]);
        int status = number(2, "status");
        int verify = number(3, "verify");
        refuseVerification();
        var time = local.atOffset(offset(profile.offset()));
        var byStatus = direction(status);
        var method = Verify.word(verify);
        return new PunchRecord(
                index,
                seq(pin, columns[1], status, verify),
                null,
                null,
                null,
                pin,
                time,
                ClockState.UNKNOWN,
                profile.directionByStatus() ? byStatus : Direction.UNKNOWN,
                profile.checksLiveness() && Verify.byFace(verify)
                        ? new Liveness(Liveness.Result.ALIVE, null, null)
                        : Liveness.ABSENT,
                method,
                null,
                source(time, receivedAt),
                identityCard ? null : ExtendData.position(column(columns, EXTEND_DATA)),
                null,
                null,
                raw,
                // what the row says, not what a setting makes of it: a row sent again after a change of settings is no
                // other record
                PunchFingerprint.of(pin, time, byStatus, Liveness.Result.ABSENT, method, null));
    }

    /** A row has no number: who, when, which way and how are all that tells two apart. */
    private static long seq(String pin, String time, int status, int verify) {
        return Hashes.positive(pin + '|' + time + '|' + status + '|' + verify);
    }

    private String pin() throws Malformed {
        var pin = columns[0].strip();
        if (pin.isEmpty() || pin.equals("0")) { // 0: an identity card that belongs to nobody the terminal knows
            throw new Malformed("FIELD_MISSING:pin");
        }
        if (pin.codePointCount(0, pin.length()) > LONGEST_PIN
                || pin.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFD')) {
            throw new Malformed("FIELD_INVALID:pin");
        }
        return pin;
    }

    private int number(int column, String name) throws Malformed {
        if (!NUMBER.matcher(columns[column]).matches()) {
            throw new Malformed("FIELD_INVALID:" + name);
        }
        return Integer.parseInt(columns[column]);
    }

    /** Somebody was compared with his card and did not pass a gate; the status is then a result and no direction. */
    private void refuseVerification() throws Malformed {
        var behind = !identityCard && columns.length > ID_NUMBER_BEHIND + 1;
        if (identityCard || behind) {
            var type = column(columns, (identityCard ? ID_NUMBER : ID_NUMBER_BEHIND) + 1)
                    .strip();
            if (type.equals("1")) {
                throw new Malformed("VERIFICATION_NOT_TAKEN");
            }
            if (!type.isEmpty() && !type.equals("0")) {
                throw new Malformed("FIELD_INVALID:type");
            }
        }
    }

    private ZoneOffset offset(ZoneOffset otherwise) throws Malformed {
        var text = identityCard ? "" : column(columns, TIME_OFFSET).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            if (OFFSET.matcher(text).matches()) {
                return ZoneOffset.ofTotalSeconds(Integer.parseInt(text));
            }
        } catch (DateTimeException tooFar) {
            // said below
        }
        throw new Malformed("FIELD_INVALID:timeOffset");
    }

    /** 255 means that the terminal does not know; so do numbers of which we do not. */
    private static Direction direction(int status) {
        return switch (status) {
            case 0, 3, 4 -> Direction.IN;
            case 1, 2, 5 -> Direction.OUT;
            default -> Direction.UNKNOWN;
        };
    }

    private static PunchSource source(OffsetDateTime time, Instant receivedAt) {
        return Duration.between(time.toInstant(), receivedAt).compareTo(AT_ONCE) > 0
                ? PunchSource.REPLAY
                : PunchSource.LIVE;
    }

    private static String column(String[] columns, int i) {
        return i < columns.length ? columns[i] : "";
    }
}
