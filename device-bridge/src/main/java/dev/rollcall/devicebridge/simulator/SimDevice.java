package dev.rollcall.devicebridge.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A device: its name, its key and its record counter. Safe for use by many threads.
 *
 * <p>The counter starts at 1 with each boot id, so a new boot id has to be taken for each new object of the same serial
 * number; otherwise record keys would be used twice.
 */
public final class SimDevice {
    private final String sn;
    private final byte[] key;
    private final String boot;
    private final AtomicLong lastSeq = new AtomicLong();
    private volatile int epoch;

    /**
     * @param sn serial number as registered
     * @param key HMAC key as registered
     * @param epoch binding epoch; 0 when it is not known yet
     * @param boot 1 to 64 letters, digits, {@code . _ -}
     */
    public SimDevice(String sn, byte[] key, int epoch, String boot) {
        this.sn = sn;
        this.key = key.clone();
        this.epoch = epoch;
        this.boot = boot;
    }

    /** As the constructor, with the key in hex. */
    public static SimDevice of(String sn, String keyHex, int epoch, String boot) {
        return new SimDevice(sn, HexFormat.of().parseHex(keyHex), epoch, boot);
    }

    public String sn() {
        return sn;
    }

    byte[] key() {
        return key.clone();
    }

    public int epoch() {
        return epoch;
    }

    /** What the server has told; counts for records made from now on. */
    public void epoch(int now) {
        epoch = now;
    }

    public String boot() {
        return boot;
    }

    /** Highest record number given out, 0 before the first. */
    public long lastSeq() {
        return lastSeq.get();
    }

    /** Writes a punch into the device's memory: it gets its number and its bytes, both for good. */
    public SimRecord record(SimPunch punch) {
        long seq = lastSeq.incrementAndGet();
        return new SimRecord(epoch, seq, punch.toJson(seq, sn, boot));
    }

    /** A record whose number can be read and nothing else. */
    public SimRecord unreadable() {
        long seq = lastSeq.incrementAndGet();
        return new SimRecord(
                epoch,
                seq,
                "{\"seq\":%d,\"person\":[],\"t\":\"yesterday\"}".formatted(seq).getBytes(UTF_8));
    }

    /** Reset to how it left the factory: its records are numbered from 1 again. Its people will be others. */
    public void factoryReset() {
        lastSeq.set(0);
    }

    @Override
    public String toString() {
        return "SimDevice[" + sn + "]";
    }
}
