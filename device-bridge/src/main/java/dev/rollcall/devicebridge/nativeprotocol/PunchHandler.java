package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.nativeprotocol.PunchMessageReader.TooManyItems;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchSink;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code punch}: everything durable first, then one answer per record; or no positive answer at all. */
final class PunchHandler {
    private static final Logger log = LoggerFactory.getLogger(PunchHandler.class);

    private final PunchSink sink;
    private final DeadLetters deadLetters;
    private final ProtocolLimits limits;
    private final PunchMessageReader reader;

    PunchHandler(PunchSink sink, DeadLetters deadLetters, ProtocolLimits limits) {
        this.sink = sink;
        this.deadLetters = deadLetters;
        this.limits = limits;
        this.reader = new PunchMessageReader(limits.maxBatch());
    }

    DeviceResponse punch(Message message) {
        try {
            return answer(message, reader.read(message.body()));
        } catch (TooManyItems tooMany) {
            return Answers.batchTooLarge(limits.maxBatch());
        } catch (Malformed unreadable) {
            deadLetters.keep(message.asDeadLetter(unreadable.reason()));
            return Answers.malformedBody(unreadable.reason());
        }
    }

    private DeviceResponse answer(Message message, PunchMessage punches) {
        try {
            return PunchAnswers.settled(punches.items(), settle(message, punches));
        } catch (RuntimeException failed) {
            log.error(
                    "{} punches of device {} not stored: {}",
                    punches.items().size(),
                    message.device().sn(),
                    Failures.chain(failed));
            log.debug("what failed", failed);
            return PunchAnswers.none(punches.items(), limits.retryAfter());
        }
    }

    /** Unreadable items first: if they cannot be kept the device sends everything again, and finds duplicates. */
    private List<PunchAnswer> settle(Message message, PunchMessage punches) {
        for (var item : punches.items()) {
            if (item.fault() != null) {
                deadLetters.keep(message.partAsDeadLetter(item.raw(), item.contentHash(), item.fault())
                        .from(new DeadLetter.Origin(punches.epoch(), punches.boot(), item.seq())));
            }
        }
        var records = punches.records();
        var stored = records.isEmpty()
                ? List.<PunchAnswer>of()
                : sink.accept(
                        message.device(),
                        new PunchBatch(punches.epoch(), punches.boot(), records, message.at(), message.hash()));
        if (stored.size() != records.size()) {
            throw new IllegalStateException(stored.size() + " answers to " + records.size() + " punches");
        }
        var answers = new ArrayList<PunchAnswer>(punches.items().size());
        var next = stored.iterator();
        for (var item : punches.items()) {
            answers.add(item.fault() != null ? PunchAnswer.malformed(item.fault()) : next.next());
        }
        return answers;
    }
}
