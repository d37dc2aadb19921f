package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.ChildRecord;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.domain.attendance.PunchReceipt;
import dev.rollcall.domain.attendance.PunchRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a batch to the domain; the answers are made of what has been committed. What a gateway forwards belongs to the
 * terminal behind it, provided that it is registered there; else it is kept raw until somebody has registered it.
 */
@Component
class PunchSinkAdapter implements PunchSink {
    private static final int TRIES = 4;
    private static final Duration TOO_FAST = Duration.ofSeconds(2);
    private static final String CHILD_UNKNOWN = "CHILD_UNKNOWN";

    private final DevicePace pace;
    private final PunchRecorder recorder;
    private final OnlineLines lines;
    private final PhotoTokens photos;
    private final GatewayChildren children;
    private final DeadLetters deadLetters;
    private final TransactionTemplate transaction;

    PunchSinkAdapter(
            DevicePace pace,
            PunchRecorder recorder,
            OnlineLines lines,
            PhotoTokens photos,
            GatewayChildren children,
            DeadLetters deadLetters,
            TransactionTemplate transaction) {
        this.pace = pace;
        this.recorder = recorder;
        this.lines = lines;
        this.photos = photos;
        this.children = children;
        this.deadLetters = deadLetters;
        this.transaction = transaction;
    }

    @Override
    public List<PunchAnswer> accept(DeviceIdentity device, PunchBatch batch) {
        if (!pace.admits(device.sn(), batch.records().size())) {
            return Collections.nCopies(batch.records().size(), PunchAnswer.retryLater(TOO_FAST));
        }
        var answers = new PunchAnswer[batch.records().size()];
        var byDevice = byDevice(device.sn(), batch, answers);
        var receipts = store(device.sn(), batch, byDevice);
        byDevice.forEach((sn, positions) -> {
            var tokens = photos.tokens(sn, claims(batch, positions), batch.receivedAt());
            for (var i = 0; i < positions.size(); i++) {
                var photo = batch.records().get(positions.get(i)).photo();
                var token = photo == null ? null : tokens.get(photo.sha256());
                var answer = answer(Objects.requireNonNull(receipts.get(sn)).get(i));
                answers[positions.get(i)] = token == null ? answer : answer.withPhotoToken(token);
            }
        });
        return Arrays.asList(answers);
    }

    /** Positions in the batch by the device they are from, in the one order in which devices are locked. */
    private SortedMap<String, List<Integer>> byDevice(String sender, PunchBatch batch, PunchAnswer[] answers) {
        var known = children.of(sender, claimedChildren(batch));
        var byDevice = new TreeMap<String, List<Integer>>();
        for (var i = 0; i < answers.length; i++) {
            var record = batch.records().get(i);
            var child = record.child();
            if (child == null || child.sn().equals(sender)) {
                byDevice.computeIfAbsent(sender, sn -> new ArrayList<>()).add(i);
            } else if (known.contains(child.sn())) {
                byDevice.computeIfAbsent(child.sn(), sn -> new ArrayList<>()).add(i);
            } else {
                deadLetters.keep(letter(sender, batch, record));
                answers[i] = PunchAnswer.malformed(CHILD_UNKNOWN);
            }
        }
        return byDevice;
    }

    private static Set<String> claimedChildren(PunchBatch batch) {
        return batch.records().stream()
                .map(PunchRecord::child)
                .filter(Objects::nonNull)
                .map(ChildRecord::sn)
                .collect(Collectors.toSet());
    }

    private static DeadLetter letter(String sender, PunchBatch batch, PunchRecord record) {
        return DeadLetter.of(sender, "punch", record.raw(), CHILD_UNKNOWN, batch.receivedAt())
                .from(new DeadLetter.Origin(batch.epoch(), batch.boot(), record.seq()));
    }

    private static List<PhotoClaim> claims(PunchBatch batch, List<Integer> positions) {
        var claims = new ArrayList<PhotoClaim>();
        for (var position : positions) {
            var photo = batch.records().get(position).photo();
            if (photo != null) {
                claims.add(photo);
            }
        }
        return claims;
    }

    /** Two connections with the same records: the later one waits for the earlier, fails on its key, and then finds it. */
    private TreeMap<String, List<PunchReceipt>> store(
            String sender, PunchBatch batch, SortedMap<String, List<Integer>> byDevice) {
        for (var tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    var receipts = new TreeMap<String, List<PunchReceipt>>();
                    byDevice.forEach((sn, positions) -> {
                        var reports = positions.stream()
                                .map(position ->
                                        Reports.of(batch, batch.records().get(position)))
                                .toList();
                        receipts.put(sn, recorder.record(sn, reports, batch.receivedAt()));
                        lines.heard(sn, batch.receivedAt());
                    });
                    if (!byDevice.containsKey(sender)) {
                        lines.heard(sender, batch.receivedAt());
                    }
                    return receipts;
                }));
            } catch (DuplicateKeyException | PessimisticLockingFailureException again) {
                if (tries == TRIES) {
                    throw again;
                }
            }
        }
    }

    private static PunchAnswer answer(PunchReceipt receipt) {
        if (!receipt.stored()) {
            return PunchAnswer.duplicate();
        }
        return switch (receipt.outcome()) {
            case ACCEPTED -> PunchAnswer.stored();
            case QUARANTINED -> PunchAnswer.quarantined(receipt.reason().name());
            case REJECTED, BLOCKED, NOT_COUNTED, DUPLICATE ->
                PunchAnswer.refused(receipt.reason().name());
        };
    }
}
