package dev.rollcall.devicebridge.simulator;

/**
 * A punch in a device's memory. Its bytes never change: sent again, they are sent as they are.
 *
 * @param epoch the epoch it was made under; part of its key, so it goes with it for ever
 * @param seq record number, from 1
 * @param json the record as it stands in a batch
 */
public record SimRecord(int epoch, long seq, byte[] json) {

    @Override
    public String toString() {
        return "SimRecord[seq=" + seq + "]";
    }
}
