package dev.rollcall.devicebridge;

import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceCredential;
import dev.rollcall.devicebridge.port.DeviceDirectory;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.DevicePositions;
import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.port.FrameLog;
import dev.rollcall.devicebridge.port.FrameNote;
import dev.rollcall.devicebridge.port.Hello;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.Nonces;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PhotoTicket;
import dev.rollcall.devicebridge.port.Position;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The application as the bridge sees it, in memory, with switches for its bad days. */
public final class InMemoryPorts
        implements DeviceDirectory,
                Nonces,
                PunchSink,
                DeadLetters,
                DeviceContacts,
                DevicePositions,
                DeviceSessions,
                FrameLog,
                PhotoSink,
                TransportRefusals,
                WireAccounts {
    public final Map<String, DeviceCredential> devices = new ConcurrentHashMap<>();
    public final Map<String, String> stored = Collections.synchronizedMap(new LinkedHashMap<>());
    public final List<PunchBatch> batches = Collections.synchronizedList(new ArrayList<>());
    public final List<DeadLetter> deadLetters = Collections.synchronizedList(new ArrayList<>());
    public final List<Hello> hellos = Collections.synchronizedList(new ArrayList<>());
    public final List<Beat> beats = Collections.synchronizedList(new ArrayList<>());
    public final List<TransportRefusal> refusals = Collections.synchronizedList(new ArrayList<>());
    public final Map<String, PhotoTicket> tickets = new ConcurrentHashMap<>();
    public final Map<String, byte[]> photos = new ConcurrentHashMap<>();

    /** The store fails once so many records have been written; null for never. */
    public volatile @Nullable Integer storeFailsAfter;

    public volatile boolean deadLettersFail;
    public volatile boolean noncesFail;
    public volatile Runnable beforeStore = () -> {};

    private final Set<String> nonces = new HashSet<>();

    @Override
    public Optional<DeviceCredential> find(String sn) {
        return Optional.ofNullable(devices.get(sn));
    }

    /** By protocol and login, with a space between. */
    public final Map<String, WireAccount> accounts = new ConcurrentHashMap<>();

    public volatile boolean accountsFail;
    public volatile boolean contactsFail;
    public volatile boolean positionsFail;
    public final List<Position> positions = new CopyOnWriteArrayList<>();

    @Override
    public Optional<WireAccount> find(Wire wire, String login) {
        if (accountsFail) {
            throw new IllegalStateException("no database");
        }
        return Optional.ofNullable(accounts.get(wire + " " + login));
    }

    @Override
    public void seen(DeviceIdentity device, List<Position> seen) {
        if (positionsFail) {
            throw new IllegalStateException("the store is down");
        }
        positions.addAll(seen);
    }

    @Override
    public synchronized boolean firstUse(String sn, String nonce, Instant at) {
        if (noncesFail) {
            throw new IllegalStateException("no database");
        }
        return nonces.add(sn + ' ' + nonce);
    }

    @Override
    public List<PunchAnswer> accept(DeviceIdentity device, PunchBatch batch) {
        beforeStore.run();
        var answers = new ArrayList<PunchAnswer>();
        for (var punch : batch.records()) {
            var limit = storeFailsAfter;
            if (limit != null && stored.size() >= limit) {
                throw new IllegalStateException("the store is down");
            }
            answers.add(store(device, batch, punch));
        }
        batches.add(batch);
        return answers;
    }

    private PunchAnswer store(DeviceIdentity device, PunchBatch batch, PunchRecord punch) {
        var key = device.sn() + ' ' + batch.epoch() + ' ' + batch.boot() + ' ' + punch.seq();
        var before = stored.putIfAbsent(key, punch.contentHash());
        if (punch.contentHash().equals(before)) {
            return invite(device, punch, PunchAnswer.duplicate());
        }
        if (punch.liveness().result() != Liveness.Result.ALIVE) {
            return PunchAnswer.refused("NO_LIVENESS");
        }
        return invite(device, punch, PunchAnswer.stored());
    }

    private PunchAnswer invite(DeviceIdentity device, PunchRecord punch, PunchAnswer answer) {
        var photo = punch.photo();
        if (photo == null) {
            return answer;
        }
        var token = "photo-token-of-record-" + punch.seq();
        tickets.putIfAbsent(token, new PhotoTicket(token, device.sn(), photo.size(), photo.sha256(), false));
        return answer.withPhotoToken(token);
    }

    @Override
    public void keep(DeadLetter letter) {
        if (deadLettersFail) {
            throw new IllegalStateException("the store is down");
        }
        deadLetters.add(letter);
    }

    @Override
    public ContactAnswer hello(DeviceIdentity device, Hello hello) {
        if (contactsFail) {
            throw new IllegalStateException("no database");
        }
        hellos.add(hello);
        return new ContactAnswer(device.epoch(), 1000, Duration.ofSeconds(60), 12, order);
    }

    /** What every device is asked to do; null when nothing. */
    public volatile @Nullable DeviceOrder order;

    public final List<OrderResult> results = new CopyOnWriteArrayList<>();

    @Override
    public ContactAnswer result(DeviceIdentity device, OrderResult result) {
        results.add(result);
        return new ContactAnswer(device.epoch(), 1000, Duration.ofSeconds(60), 12, order);
    }

    @Override
    public ContactAnswer beat(DeviceIdentity device, Beat beat) {
        if (contactsFail) {
            throw new IllegalStateException("no database");
        }
        beats.add(beat);
        return new ContactAnswer(device.epoch(), 1000, Duration.ofSeconds(60), 12, order);
    }

    @Override
    public Optional<PhotoTicket> open(String token) {
        return Optional.ofNullable(tickets.get(token));
    }

    @Override
    public boolean store(PhotoTicket ticket, InputStream content) throws IOException {
        beforeStore.run();
        var bytes = content.readAllBytes();
        var used = new PhotoTicket(ticket.token(), ticket.sn(), ticket.size(), ticket.sha256(), true);
        return tickets.replace(ticket.token(), ticket, used) && photos.put(ticket.token(), bytes) == null;
    }

    public final List<String> takeovers = new CopyOnWriteArrayList<>();
    public final Set<String> forcedOff = ConcurrentHashMap.newKeySet();

    @Override
    public void takeoverRefused(String sn, String remote, Instant at) {
        takeovers.add(sn + " from " + remote);
    }

    @Override
    public Set<String> toEnd(Collection<Open> open) {
        return Set.copyOf(forcedOff);
    }

    /** Photos that came on their own, by device, person and local time. */
    public final Map<String, byte[]> attached = new ConcurrentHashMap<>();

    @Override
    public boolean attach(DeviceIdentity device, String person, LocalDateTime deviceTime, RawBytes photo) {
        if (storeFailsAfter != null) {
            throw new IllegalStateException("the store is down");
        }
        return attached.putIfAbsent(device.sn() + ' ' + person + ' ' + deviceTime, photo.toByteArray()) == null;
    }

    /** Serial numbers of devices that somebody watches. */
    public final Set<String> watched = ConcurrentHashMap.newKeySet();

    public final List<FrameNote> notes = new CopyOnWriteArrayList<>();
    public volatile boolean notesFail;

    @Override
    public boolean wanted(String sn) {
        return watched.contains(sn);
    }

    @Override
    public void note(FrameNote note) {
        if (notesFail) {
            throw new IllegalStateException("a log that keeps its promises does not throw");
        }
        notes.add(note);
    }

    /** Which way each noted frame went, and what it was. */
    public List<String> noted() {
        return notes.stream()
                .map(note -> (note.way() == FrameNote.Way.FROM_DEVICE ? "> " : "< ") + note.label())
                .toList();
    }

    @Override
    public void refused(TransportRefusal refusal) {
        refusals.add(refusal);
    }

    /** All that has come is forgotten, the nonces too; who is known stays. */
    public synchronized void forget() {
        stored.clear();
        batches.clear();
        deadLetters.clear();
        hellos.clear();
        beats.clear();
        results.clear();
        refusals.clear();
        tickets.clear();
        photos.clear();
        attached.clear();
        positions.clear();
        takeovers.clear();
        notes.clear();
        nonces.clear();
    }
}
