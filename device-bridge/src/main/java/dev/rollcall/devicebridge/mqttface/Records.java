package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.message.MqttTalk.Handled;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.devicebridge.port.PhotoTicket;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.port.WireProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes records durable, and acknowledges them then. Whatever the machine has in its memory gets out of its way: a punch is
 * stored, with its picture; what can be no punch is kept as it came. Only the store itself can withhold an acknowledgement.
 */
final class Records {
    private static final int EPOCH = 0;
    private static final String BOOT = "face";

    private final FacePorts ports;
    private final FaceLimits limits;
    private final DeviceIdentity device;
    private final WireProfile profile;
    private final RecordReader reader;
    private final Replies replies;

    Records(
            FacePorts ports,
            FaceLimits limits,
            DeviceIdentity device,
            WireProfile profile,
            RecordReader reader,
            Replies replies) {
        this.ports = ports;
        this.limits = limits;
        this.device = device;
        this.profile = profile;
        this.reader = reader;
        this.replies = replies;
    }

    /** A recognition record. */
    Handled punch(String topic, FaceMessage message, Instant at) {
        var info = message.info();
        var id = RecordId.of(info.get(info.get("RecordID") != null ? "RecordID" : "dwFileIndex"), profile);
        if (id == null) {
            return keep(topic, RawBytes.of(message.came()), "FIELD_MISSING:RecordID", at, Handled.SILENT);
        }
        var stored = acknowledge(Replies.Kind.RECORD, message, id);
        if (RecordReader.isOfNobody(info)) {
            return keep(topic, message.withoutPictures(), "PERSON_NOT_REGISTERED", id, at, stored);
        }
        var photo = photo(topic, message, id, at);
        try {
            var record = reader.read(message, id, photo == null ? null : photo.claim());
            return store(message, record, photo, at) ? stored : Handled.WITHHELD;
        } catch (Malformed unreadable) {
            return keep(topic, RawBytes.of(message.came()), unreadable.reason(), id, at, stored);
        }
    }

    /** A face nobody knows: that it came is kept, its picture is not. */
    Handled stranger(String topic, FaceMessage message, Instant at) {
        var info = message.info();
        var id = RecordId.of(info.get(info.get("SnapID") != null ? "SnapID" : "RecordID"), profile);
        var done = id == null ? Handled.SILENT : acknowledge(Replies.Kind.STRANGER, message, id);
        return keep(topic, message.withoutPictures(), "STRANGER", at, done);
    }

    /** A message of a kind we do not know, on a topic where records come. */
    Handled unknown(String topic, FaceMessage message, Instant at) {
        return unreadable(topic, message.came(), "OPERATOR_UNKNOWN", at);
    }

    /** Bytes that are no message; acknowledged all the same when they name a record. */
    Handled unreadable(String topic, byte[] raw, String reason, Instant at) {
        var messageId = Salvage.find(raw, "messageId");
        var reply = messageId == null ? "" : messageId.text();
        var record = RecordId.of(Salvage.find(raw, "RecordID"), profile);
        var snap = RecordId.of(Salvage.find(raw, "SnapID"), profile);
        var done = record != null
                ? Handled.settled(List.of(replies.stored(Replies.Kind.RECORD, reply, record)))
                : snap != null
                        ? Handled.settled(List.of(replies.stored(Replies.Kind.STRANGER, reply, snap)))
                        : Handled.SILENT;
        return keep(topic, RawBytes.of(raw), reason, record, at, done);
    }

    private Handled acknowledge(Replies.Kind kind, FaceMessage message, RecordId id) {
        return Handled.settled(List.of(replies.stored(kind, message.root().text("messageId"), id)));
    }

    private Handled keep(String topic, RawBytes raw, String reason, @Nullable RecordId id, Instant at, Handled done) {
        var hash = Hashes.hex(raw.toByteArray());
        var letter = new DeadLetter(device.sn(), topic, raw, hash, reason, at);
        // with its number it is no gap in what the machine has counted
        ports.deadLetters().keep(id == null ? letter : letter.from(new DeadLetter.Origin(EPOCH, BOOT, id.seq())));
        return done;
    }

    private Handled keep(String topic, RawBytes raw, String reason, Instant at, Handled done) {
        return keep(topic, raw, reason, null, at, done);
    }

    /**
     * Hands a record in that was kept as unreadable, once more. Keeps no letter: the message lies there already.
     *
     * @param apart the punch was stored without its picture, so the picture is put to it now
     * @return malformed with the reason when it still cannot be read
     */
    PunchAnswer again(FaceMessage message, boolean apart, Instant at) throws Malformed {
        var info = message.info();
        var id = RecordId.of(info.get(info.get("RecordID") != null ? "RecordID" : "dwFileIndex"), profile);
        if (id == null) {
            throw Malformed.missing("RecordID");
        }
        if (RecordReader.isOfNobody(info)) {
            throw new Malformed("PERSON_NOT_REGISTERED");
        }
        var photo = readable(message);
        var record = reader.read(message, id, photo == null || apart ? null : photo.claim());
        var answer = accept(message, record, at);
        if (photo != null && answer.code().settled()) {
            if (apart) {
                var local = record.deviceTime().toLocalDateTime();
                ports.photos().attach(device, record.person(), local, RawBytes.of(photo.bytes()));
            } else if (!stored(photo, answer)) {
                throw new IllegalStateException("a photo was not stored");
            }
        }
        return answer;
    }

    /** Null without one, and for one that is none. */
    private @Nullable FacePhoto readable(FaceMessage message) {
        try {
            var pic = message.pic();
            return pic == null ? null : FacePhoto.read(message.raw(), pic, limits.maxPhoto());
        } catch (Malformed unreadable) {
            return null;
        }
    }

    /** Null when there is none, or none that could be read; the message is kept then before the punch is stored. */
    private @Nullable FacePhoto photo(String topic, FaceMessage message, RecordId id, Instant at) {
        var pic = message.pic();
        if (pic == null) {
            return null;
        }
        try {
            return FacePhoto.read(message.raw(), pic, limits.maxPhoto());
        } catch (Malformed unreadable) {
            keep(topic, RawBytes.of(message.came()), unreadable.reason(), id, at, Handled.SILENT);
            return null;
        }
    }

    /** False when the record has to come again. */
    private boolean store(FaceMessage message, PunchRecord record, @Nullable FacePhoto photo, Instant at) {
        var answer = accept(message, record, at);
        return answer.code().settled() && (photo == null || stored(photo, answer));
    }

    private PunchAnswer accept(FaceMessage message, PunchRecord record, Instant at) {
        var batch = new PunchBatch(EPOCH, BOOT, List.of(record), at, Hashes.hex(message.came()));
        var answers = ports.punches().accept(device, batch);
        if (answers.size() != 1) {
            throw new IllegalStateException(answers.size() + " answers to 1 punch");
        }
        return answers.get(0);
    }

    /** Without a token the application does not want the picture; it said so after the punch was durable. */
    private boolean stored(FacePhoto photo, PunchAnswer answer) {
        var token = answer.photoToken();
        if (token == null) {
            return true;
        }
        var ticket = ports.photos().open(token).orElse(null);
        if (ticket == null || !matches(photo.claim(), ticket.size(), ticket.sha256())) {
            return false;
        }
        try {
            return ticket.used() || storedOrThere(photo, ticket);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean storedOrThere(FacePhoto photo, PhotoTicket ticket) throws IOException {
        ports.photos().store(ticket, new ByteArrayInputStream(photo.bytes())); // false: another connection was faster
        return true;
    }

    private static boolean matches(PhotoClaim claim, long size, String sha256) {
        return claim.size() == size && claim.sha256().equals(sha256);
    }
}
