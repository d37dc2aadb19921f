package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import java.util.List;

/**
 * What all connections share: the protocols, the limits, and what is counted against them.
 *
 * @param protocols asked in their order whose a request is; the first one answers what nobody owns
 */
record Bounds(List<HttpProtocol> protocols, HttpLimits limits, Workers workers, ByteBudget budget, Traffic traffic) {

    HttpProtocol protocolOf(String target) {
        for (var protocol : protocols) {
            if (protocol.owns(target)) {
                return protocol;
            }
        }
        return protocols.get(0);
    }
}
