package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stores punches. Returns when every row is durable, as a punch or raw; throws when one is not. */
final class Attlog {
    /** There are no bindings and no counters in this protocol: these two stand for them in the record key. */
    static final int EPOCH = 0;

    static final String BOOT = "zk";

    private final PunchSink sink;
    private final RawKeeper raw;
    private final int maxBatch;

    Attlog(PunchSink sink, RawKeeper raw, int maxBatch) {
        this.sink = sink;
        this.raw = raw;
        this.maxBatch = maxBatch;
    }

    void store(Message message, List<RawBytes> rows) {
        var records = new ArrayList<PunchRecord>(rows.size());
        var unreadable = new ArrayList<RawKeeper.Kept>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                records.add(AttlogRow.read(i, rows.get(i), message.profile(), message.at()));
            } catch (Malformed fault) {
                unreadable.add(new RawKeeper.Kept(rows.get(i), fault.reason()));
            }
        }
        raw.keep(message, unreadable);
        var hash = Hashes.hex(message.body());
        for (int from = 0; from < records.size(); from += maxBatch) {
            var part = records.subList(from, Math.min(records.size(), from + maxBatch));
            accept(message, new PunchBatch(EPOCH, BOOT, part, message.at(), hash));
        }
    }

    /**
     * Hands one row in that was kept as unreadable, once more. Keeps no letter: the row lies there already.
     *
     * @return malformed with the reason when it still cannot be read
     */
    PunchAnswer again(DeviceIdentity device, Profile profile, RawBytes row, Instant receivedAt) {
        PunchRecord record;
        try {
            record = AttlogRow.read(0, row, profile, receivedAt);
        } catch (Malformed fault) {
            return PunchAnswer.malformed(fault.reason());
        }
        var hash = Hashes.hex(row.toByteArray());
        var answers = sink.accept(device, new PunchBatch(EPOCH, BOOT, List.of(record), receivedAt, hash));
        if (answers.size() != 1) {
            throw new IllegalStateException(answers.size() + " answers to one punch");
        }
        return answers.get(0);
    }

    private void accept(Message message, PunchBatch batch) {
        var answers = sink.accept(message.device(), batch);
        if (answers.size() != batch.records().size()) {
            throw new IllegalStateException(
                    answers.size() + " answers to " + batch.records().size() + " punches");
        }
        if (!answers.stream().allMatch(answer -> answer.code().settled())) {
            throw new IllegalStateException("some punches are to be sent again");
        }
    }
}
