package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.WireAccounts;
import java.time.Clock;

/** What both dialects ask of the application. */
public record FacePorts(
        WireAccounts accounts,
        PunchSink punches,
        PhotoSink photos,
        DeviceContacts contacts,
        DeadLetters deadLetters,
        TransportRefusals refusals,
        Clock clock) {}
