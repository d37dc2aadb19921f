package dev.rollcall.devicebridge.simulator;

/**
 * A punch in a device's memory. Its bytes never change: sent again, they are sent as they are.
 *
 * @param seq record number, from 1
 * @param json the record as it stands in a batch
 */
public record SimRecord(long seq, byte[] json) {

    @Override
    public String toString() {
        return "SimRecord[seq=" + seq + "]";
    }
}
