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
     * Hands rows in that were kept, once more; those that were stored meanwhile are the same records. Keeps no letter: the
     * rows lie there already.
     *
     * @return an answer for each row; malformed with the reason for one that still cannot be read
     */
    List<PunchAnswer> again(DeviceIdentity device, Profile profile, List<RawBytes> rows, byte[] raw, Instant at) {
        var answers = new PunchAnswer[rows.size()];
        var records = new ArrayList<PunchRecord>(rows.size());
        for (int i = 0; i < answers.length; i++) {
            try {
                records.add(AttlogRow.read(i, rows.get(i), profile, at));
            } catch (Malformed fault) {
                answers[i] = PunchAnswer.malformed(fault.reason());
            }
        }
        var hash = Hashes.hex(raw);
        for (int from = 0; from < records.size(); from += maxBatch) {
            var part = records.subList(from, Math.min(records.size(), from + maxBatch));
            var said = sink.accept(device, new PunchBatch(EPOCH, BOOT, part, at, hash));
            if (said.size() != part.size()) {
                throw new IllegalStateException(said.size() + " answers to " + part.size() + " punches");
            }
            for (int i = 0; i < said.size(); i++) {
                answers[part.get(i).index()] = said.get(i);
            }
        }
        return List.of(answers);
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
