package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;

/** What all connections share: the protocol, the limits, and what is counted against them. */
record Bounds(NativeProtocol protocol, HttpLimits limits, Workers workers, ByteBudget budget, Traffic traffic) {}
