package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.domain.attendance.PunchReceipt;
import dev.rollcall.domain.attendance.PunchRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a batch to the domain; the answers are made of what has been committed. */
@Component
class PunchSinkAdapter implements PunchSink {
    private static final int TRIES = 4;

    private final PunchRecorder recorder;
    private final OnlineLines lines;
    private final PhotoTokens photos;
    private final TransactionTemplate transaction;

    PunchSinkAdapter(PunchRecorder recorder, OnlineLines lines, PhotoTokens photos, TransactionTemplate transaction) {
        this.recorder = recorder;
        this.lines = lines;
        this.photos = photos;
        this.transaction = transaction;
    }

    @Override
    public List<PunchAnswer> accept(DeviceIdentity device, PunchBatch batch) {
        var receipts = store(device, batch);
        var tokens = photos.tokens(device.sn(), claims(batch), batch.receivedAt());
        var answers = new ArrayList<PunchAnswer>();
        for (var i = 0; i < receipts.size(); i++) {
            var photo = batch.records().get(i).photo();
            var token = photo == null ? null : tokens.get(photo.sha256());
            var answer = answer(receipts.get(i));
            answers.add(token == null ? answer : answer.withPhotoToken(token));
        }
        return answers;
    }

    private static List<PhotoClaim> claims(PunchBatch batch) {
        var claims = new ArrayList<PhotoClaim>();
        for (var record : batch.records()) {
            if (record.photo() != null) {
                claims.add(record.photo());
            }
        }
        return claims;
    }

    /** Two connections with the same records: the later one waits for the earlier, fails on its key, and then finds it. */
    private List<PunchReceipt> store(DeviceIdentity device, PunchBatch batch) {
        var reports = batch.records().stream()
                .map(record -> Reports.of(batch, record))
                .toList();
        for (var tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    var receipts = recorder.record(device.sn(), reports, batch.receivedAt());
                    lines.heard(device.sn(), batch.receivedAt());
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
