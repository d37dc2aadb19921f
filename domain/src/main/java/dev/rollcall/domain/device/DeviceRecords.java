package dev.rollcall.domain.device;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: the numbers of a device's records, as it says them and as they are stored. */
public interface DeviceRecords {

    /** For the binding a command is about. */
    Numbers numbers(DeviceCommand command);

    /** Numbers of the device nobody has stored, oldest counter first, at most so many. */
    List<Gap> gaps(long deviceId, int most);

    /** Keeps what a comparison found, beside the command. @param missing records, at least so many */
    void keep(DeviceCommand command, Numbers numbers, long missing, Instant at);

    /**
     * A piece of a record counter of which nothing is stored, neither as a punch nor as a dead letter.
     *
     * @param boot name of the counter
     * @param from first missing number; {@code to}: the last one
     */
    record Gap(int epoch, String boot, long from, long to) {

        public long size() {
            return to - from + 1;
        }

        @Override
        public String toString() {
            return from == to ? String.valueOf(from) : from + "–" + to;
        }
    }

    /**
     * @param saidAt when the device last told its numbers; null when it never did
     * @param backlog records it had not delivered then
     * @param lastSeq highest number it had given out
     * @param saidTotal records it counts in its memory, where its protocol can ask for that
     * @param stored records of the device that are stored
     * @param counted the total is of one stretch of time, and so is {@code stored}: then the two have to be equal
     * @param endKnown whether they also show that nothing after the last number is missing
     */
    record Numbers(
            @Nullable Instant saidAt,
            @Nullable Integer backlog,
            @Nullable Long lastSeq,
            @Nullable Long saidTotal,
            long stored,
            List<Gap> gaps,
            boolean counted,
            boolean endKnown) {

        public Numbers {
            gaps = List.copyOf(gaps);
        }

        /** Of a device that tells them itself. */
        public Numbers(
                @Nullable Instant saidAt,
                @Nullable Integer backlog,
                @Nullable Long lastSeq,
                @Nullable Long saidTotal,
                long stored,
                List<Gap> gaps) {
            this(saidAt, backlog, lastSeq, saidTotal, stored, gaps, false, true);
        }

        /** Of a device that has counted a stretch of time. @param stored of the same stretch */
        public static Numbers counted(Instant saidAt, long saidTotal, long stored) {
            return new Numbers(saidAt, null, null, saidTotal, stored, List.of(), true, true);
        }

        /** Of a device that numbers its records and cannot say which number was its last. */
        public static Numbers open(@Nullable Instant saidAt, long stored, List<Gap> gaps) {
            return new Numbers(saidAt, null, null, null, stored, gaps, false, false);
        }
    }
}
