package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.RawBytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A punch message taken apart; items in the order of the message. */
record PunchMessage(int epoch, String boot, List<Item> items) {

    /**
     * One element of the batch.
     *
     * @param seq null when not even that could be read
     * @param record null when the item could not be read
     * @param fault why not; null when it could
     */
    record Item(
            int index,
            @Nullable Long seq,
            @Nullable PunchRecord record,
            @Nullable String fault,
            RawBytes raw,
            String contentHash) {}

    List<PunchRecord> records() {
        return items.stream()
                .map(Item::record)
                .<PunchRecord>mapMulti((record, sink) -> {
                    if (record != null) {
                        sink.accept(record);
                    }
                })
                .toList();
    }
}
