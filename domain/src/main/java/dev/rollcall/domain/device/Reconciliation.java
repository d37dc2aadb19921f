package dev.rollcall.domain.device;

import dev.rollcall.domain.device.DeviceRecords.Gap;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of the device's numbers with the stored ones says.
 *
 * @param missing records of which nothing is stored, at least so many
 * @param detail which ones, for people; empty unless something is missing
 */
record Reconciliation(Finding finding, long missing, String detail) {
    private static final int MOST_GAPS = 8;

    enum Finding {
        /** The device has not told its numbers since it said that it had sent everything. */
        NOT_SAID,
        COMPLETE,
        /** Nothing within is missing; whether something after the last record is, nobody can say. */
        WITHOUT_GAPS,
        MISSING
    }

    /** @param drainedAt when it had reported that everything is sent */
    static Reconciliation of(@Nullable Instant drainedAt, DeviceRecords.Numbers numbers) {
        var gaps = numbers.gaps().stream().mapToLong(Gap::size).sum();
        var total = total(numbers);
        // What it counts itself in its report is as good as a beat after it.
        var said = numbers.saidTotal() != null || isSince(drainedAt, numbers.saidAt());
        var waiting = isSince(drainedAt, numbers.saidAt()) && numbers.backlog() != null ? numbers.backlog() : 0;
        var missing = Math.max(gaps, Math.max(total, waiting));
        if (!said) {
            return new Reconciliation(Finding.NOT_SAID, missing, "");
        }
        return missing == 0
                ? new Reconciliation(numbers.endKnown() ? Finding.COMPLETE : Finding.WITHOUT_GAPS, 0, "")
                : new Reconciliation(Finding.MISSING, missing, detail(numbers, missing));
    }

    /** Of one stretch of time fewer than are stored are as wrong as more: nobody knows then which ones it holds. */
    private static long total(DeviceRecords.Numbers numbers) {
        var said = numbers.saidTotal();
        if (said == null) {
            return 0;
        }
        return numbers.counted() ? Math.abs(said - numbers.stored()) : Math.max(0, said - numbers.stored());
    }

    private static boolean isSince(@Nullable Instant drainedAt, @Nullable Instant saidAt) {
        return saidAt != null && (drainedAt == null || saidAt.isAfter(drainedAt));
    }

    private static String detail(DeviceRecords.Numbers numbers, long missing) {
        var ranges = numbers.gaps().stream().limit(MOST_GAPS).map(Gap::toString).collect(Collectors.joining(", "));
        var more = numbers.gaps().size() > MOST_GAPS ? ", …" : "";
        if (numbers.counted()) {
            return numbers.saidTotal() + " ≠ " + numbers.stored();
        }
        return ranges.isEmpty() ? String.valueOf(missing) : missing + ": " + ranges + more;
    }
}
