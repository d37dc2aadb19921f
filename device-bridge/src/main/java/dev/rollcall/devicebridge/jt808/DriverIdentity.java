package dev.rollcall.devicebridge.jt808;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 0702: a driver's card was put in or taken out.
 *
 * @param status 1 put in, 2 taken out
 * @param result 0 when the card could be read; -1 when the message ends before it
 * @param card null unless it could be read
 */
record DriverIdentity(
        int status,
        @Nullable OffsetDateTime time,
        int result,
        @Nullable Card card) {
    private static final int NOT_THERE = -1;
    private static final int LICENCE = 20;
    private static final int ID_CARD = 20;

    /** @param validUntil {@code YYYYMMDD} */
    record Card(String name, String licence, String issuer, String validUntil, String idCard) {

        /** Says nothing: all of it is about a person. */
        @Override
        public String toString() {
            return "Card[***]";
        }
    }

    static DriverIdentity read(BodyReader body, Edition edition) throws Malformed {
        int status = body.u8();
        var time = body.time();
        if (body.remaining() == 0) {
            return new DriverIdentity(status, time, NOT_THERE, null);
        }
        int result = body.u8();
        if (result != 0 || body.remaining() == 0) {
            return new DriverIdentity(status, time, result, null);
        }
        var card = new Card(
                body.shortText(),
                body.text(LICENCE),
                body.shortText(),
                body.bcd(4),
                edition == Edition.V2019 ? body.text(ID_CARD) : "");
        return new DriverIdentity(status, time, result, card);
    }

    byte[] body(Edition edition) {
        var body = new BodyWriter().u8(status).time(time);
        if (result != NOT_THERE) {
            body.u8(result);
        }
        if (card != null) {
            body.shortText(card.name()).text(card.licence(), LICENCE).shortText(card.issuer());
            body.bcd(card.validUntil());
            if (edition == Edition.V2019) {
                body.text(card.idCard(), ID_CARD);
            }
        }
        return body.toByteArray();
    }
}
