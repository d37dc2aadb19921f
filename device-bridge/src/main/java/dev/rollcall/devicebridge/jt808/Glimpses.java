package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.message.Glimpse;
import dev.rollcall.devicebridge.port.RawBytes;
import java.util.Set;

/** Frames for somebody who watches the terminal: id, serial number, place among the parts, and what is nobody's secret. */
final class Glimpses {
    /** About the machine alone. All others may hold a code, a password, a driver's card or a picture. */
    private static final Set<Integer> HARMLESS = Set.of(
            MessageId.TERMINAL_ANSWER,
            MessageId.HEARTBEAT,
            MessageId.LOGOUT,
            MessageId.TIME_QUERY,
            MessageId.TERMINAL_ASKS_PARTS,
            MessageId.ATTRIBUTES,
            MessageId.UPGRADE_RESULT,
            MessageId.LOCATION,
            MessageId.LOCATION_BATCH,
            MessageId.MEDIA_EVENT,
            MessageId.PLATFORM_ANSWER,
            MessageId.PLATFORM_ASKS_PARTS,
            MessageId.TIME_ANSWER,
            MessageId.MEDIA_ANSWER);

    private Glimpses() {}

    /** @param raw as it lies between two {@code 7e} */
    static Glimpse of(byte[] raw) {
        try {
            return of(FrameCodec.decode(raw));
        } catch (Malformed nonsense) {
            var head = FrameCodec.idAndSerial(raw);
            var label = head == null ? "????" : "%04X #%d".formatted(head[0], head[1]);
            return Glimpse.hidden(label + " " + nonsense.reason(), raw.length);
        }
    }

    private static Glimpse of(Frame frame) {
        var body = frame.body().rest();
        boolean first = frame.index() == 1 && !frame.encrypted();
        int type = first && body.length > 0 && isTransparent(frame.id()) ? body[0] & 0xff : -1;
        var label = "%04X%s #%d%s"
                .formatted(
                        frame.id(),
                        type < 0 ? "" : " %02X".formatted(type),
                        frame.serial(),
                        frame.part() ? " %d/%d".formatted(frame.index(), frame.total()) : "");
        if (type >= Transparent.PUNCH && type <= Transparent.RESULT) {
            var message = Glimpse.text(label, RawBytes.of(body, 1, body.length));
            return frame.part() ? message.unfinished() : message;
        }
        return HARMLESS.contains(frame.id()) && !frame.part() && !frame.encrypted()
                ? Glimpse.binary(label, RawBytes.of(body))
                : Glimpse.hidden(label, body.length);
    }

    private static boolean isTransparent(int id) {
        return id == MessageId.TRANSPARENT_UP || id == MessageId.TRANSPARENT_DOWN;
    }
}
