package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.message.NativeMessages;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DevicePositions;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.WireAccounts;

/** Everything a conversation asks of others. */
record Ports(
        WireAccounts accounts,
        DeviceContacts contacts,
        DeadLetters deadLetters,
        DevicePositions positions,
        PhotoSink photos,
        TransportRefusals refusals,
        NativeMessages natives) {}
