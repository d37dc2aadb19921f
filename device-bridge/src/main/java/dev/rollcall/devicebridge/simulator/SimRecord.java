package dev.rollcall.devicebridge.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A punch in a device's memory. Its bytes never change: sent again, they are sent as they are.
 *
 * @param epoch the epoch it was made under; part of its key, so it goes with it for ever
 * @param seq record number, from 1
 * @param json the record as it stands in a batch
 */
public record SimRecord(int epoch, long seq, byte[] json) {

    /**
     * The same as a gateway passes it on: it says whose it is, and keeps the number, epoch and boot its own device gave it, so
     * that it is the same record by either route (R110, R169).
     */
    public SimRecord through(SimDevice gateway, SimDevice child) {
        var whose = ",\"childSn\":\"%s\",\"childEpoch\":%d,\"childBoot\":\"%s\"}"
                .formatted(child.sn(), epoch, child.boot())
                .getBytes(StandardCharsets.US_ASCII);
        var more = Arrays.copyOf(json, json.length - 1 + whose.length);
        System.arraycopy(whose, 0, more, json.length - 1, whose.length);
        return new SimRecord(gateway.epoch(), seq, more);
    }

    @Override
    public String toString() {
        return "SimRecord[seq=" + seq + "]";
    }
}
