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
     */
    record Numbers(
            @Nullable Instant saidAt,
            @Nullable Integer backlog,
            @Nullable Long lastSeq,
            @Nullable Long saidTotal,
            long stored,
            List<Gap> gaps) {

        public Numbers {
            gaps = List.copyOf(gaps);
        }
    }
}
