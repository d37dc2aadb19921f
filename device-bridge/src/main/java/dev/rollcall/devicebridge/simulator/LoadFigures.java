package dev.rollcall.devicebridge.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a load run has seen. Safe for use by many threads. */
public final class LoadFigures {
    private final TreeMap<Integer, Long> codes = new TreeMap<>();
    private long[] millis = new long[1024];
    private int messages;
    private long settled;
    private long retries;
    private double seconds;

    synchronized void answered(Iterable<Settled> records, long tookNanos) {
        for (var record : records) {
            codes.merge(record.code(), 1L, Long::sum);
            settled++;
        }
        if (messages == millis.length) {
            millis = Arrays.copyOf(millis, 2 * messages);
        }
        millis[messages++] = tookNanos / 1_000_000;
    }

    synchronized void failed() {
        retries++;
    }

    synchronized void took(double time) {
        seconds = time;
    }

    /** Records settled. */
    public synchronized long settled() {
        return settled;
    }

    /** Records settled per second. */
    public synchronized double rate() {
        return seconds == 0 ? 0 : settled / seconds;
    }

    /** Number of records by answer code. */
    public synchronized Map<Integer, Long> codes() {
        return new TreeMap<>(codes);
    }

    /** Messages that had no usable answer and were sent again. */
    public synchronized long retries() {
        return retries;
    }

    private long percentile(int of) {
        if (messages == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(millis, messages);
        Arrays.sort(sorted);
        return sorted[Math.min(messages - 1, messages * of / 100)];
    }

    /** One line: {@code load settled=… seconds=… rate=… p50ms=… p95ms=… p99ms=… retries=… codes={…}}. */
    @Override
    public synchronized String toString() {
        return String.format(
                Locale.ROOT,
                "load settled=%d seconds=%.1f rate=%.0f p50ms=%d p95ms=%d p99ms=%d retries=%d codes=%s",
                settled,
                seconds,
                rate(),
                percentile(50),
                percentile(95),
                percentile(99),
                retries,
                codes);
    }
}
