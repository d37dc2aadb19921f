package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.message.Conversation;
import dev.rollcall.devicebridge.message.ConversationProtocol;
import dev.rollcall.devicebridge.message.NativeMessages;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DevicePositions;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.WireAccounts;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The entry of JT/T 808. A frame is what lies between two {@code 7e}, still escaped; so are the answers. Never throws for
 * anything a terminal can send, nor when a port fails: then there is no answer, and the terminal sends it again.
 */
public final class Jt808Protocol implements ConversationProtocol<byte[]> {
    private final Ports ports;
    private final Clock clock;
    private final Jt808Limits limits;
    private final AtomicLong assembled = new AtomicLong();

    public Jt808Protocol(
            WireAccounts accounts,
            DeviceContacts contacts,
            DeadLetters deadLetters,
            DevicePositions positions,
            PhotoSink photos,
            TransportRefusals refusals,
            NativeMessages natives,
            Clock clock,
            Jt808Limits limits) {
        this.ports = new Ports(accounts, contacts, deadLetters, positions, photos, refusals, natives);
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Conversation<byte[]> open(String remote) {
        return new Jt808Conversation(ports, clock, limits, assembled, remote);
    }

    /** Bytes of incomplete messages held now, over all connections. */
    public long assembledBytes() {
        return assembled.get();
    }
}
