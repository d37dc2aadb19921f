package dev.rollcall.bench;

import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceCredential;
import dev.rollcall.devicebridge.port.DeviceDirectory;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.DevicePositions;
import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.port.Hello;
import dev.rollcall.devicebridge.port.Nonces;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PhotoTicket;
import dev.rollcall.devicebridge.port.Position;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchBatch;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.devicebridge.port.WireProfile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An application that stores nothing: says yes to whoever is known and "stored" to everything. */
final class BarePorts
        implements DeviceDirectory,
                Nonces,
                PunchSink,
                DeadLetters,
                DeviceContacts,
                DevicePositions,
                DeviceSessions,
                PhotoSink,
                TransportRefusals,
                WireAccounts {
    /** Of every account of another protocol's login. */
    static final String SECRET = "A1B2";

    private static final ContactAnswer ANSWER = new ContactAnswer(0, 200, Duration.ofSeconds(60), 0);

    private final Map<String, byte[]> keys;

    /** Positions handed over; right where one thread hands them over. */
    long seen;

    /** @param keys of native devices, by serial number */
    BarePorts(Map<String, byte[]> keys) {
        this.keys = Map.copyOf(keys);
    }

    @Override
    public Optional<DeviceCredential> find(String sn) {
        return Optional.ofNullable(keys.get(sn)).map(key -> new DeviceCredential(sn, key, 0, true));
    }

    /** Everybody is somebody. */
    @Override
    public Optional<WireAccount> find(Wire wire, String login) {
        return Optional.of(new WireAccount(
                new DeviceIdentity(login, 0),
                login,
                SECRET.getBytes(StandardCharsets.US_ASCII),
                WireProfile.DEFAULT,
                true));
    }

    @Override
    public boolean firstUse(String sn, String nonce, Instant at) {
        return true;
    }

    @Override
    public List<PunchAnswer> accept(DeviceIdentity device, PunchBatch batch) {
        return Collections.nCopies(batch.records().size(), PunchAnswer.stored());
    }

    @Override
    public ContactAnswer hello(DeviceIdentity device, Hello hello) {
        return ANSWER;
    }

    @Override
    public ContactAnswer beat(DeviceIdentity device, Beat beat) {
        return ANSWER;
    }

    @Override
    public ContactAnswer result(DeviceIdentity device, OrderResult result) {
        return ANSWER;
    }

    @Override
    public Set<String> toEnd(Collection<Open> open) {
        return Set.of();
    }

    @Override
    public Optional<PhotoTicket> open(String token) {
        return Optional.empty();
    }

    @Override
    public boolean store(PhotoTicket ticket, InputStream content) {
        return true;
    }

    @Override
    public boolean attach(DeviceIdentity device, String person, LocalDateTime deviceTime, RawBytes photo) {
        return true;
    }

    @Override
    public void seen(DeviceIdentity device, List<Position> positions) {
        seen += positions.size();
    }

    @Override
    public void keep(DeadLetter letter) {}

    @Override
    public void takeoverRefused(String sn, String remote, Instant at) {}

    @Override
    public void refused(TransportRefusal refusal) {}
}
