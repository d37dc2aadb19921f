package dev.rollcall.devicebridge.port;

import java.time.Instant;
import java.util.List;

/**
 * The readable records of one punch message.
 *
 * @param epoch binding epoch under which the device made the records; may be older than the current one, attribution
 *     is not the bridge's business
 * @param boot id of the device's record counter, at most 64 characters; part of the record key
 * @param records at least one, in the order of the message; unreadable ones are left out (they went to
 *     {@link DeadLetters}), hence {@link PunchRecord#index()} may have gaps
 * @param receivedAt when the message was handled, UTC, from the bridge's clock
 * @param messageHash SHA-256 of the whole message body, 64 lower-case hex digits
 */
public record PunchBatch(int epoch, String boot, List<PunchRecord> records, Instant receivedAt, String messageHash) {

    public PunchBatch {
        records = List.copyOf(records);
    }
}
