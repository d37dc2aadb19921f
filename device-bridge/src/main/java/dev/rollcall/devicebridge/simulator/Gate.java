package dev.rollcall.devicebridge.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device and the people who pass it.
 *
 * @param people references under which the device knows them, at least one
 * @param place where a device that is carried about is; null for one that stays where it is
 */
public record Gate(SimDevice device, List<String> people, SimPunch.@Nullable Place place) {

    /** A gate that stays where it is. */
    public Gate(SimDevice device, List<String> people) {
        this(device, people, null);
    }

    public Gate {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("nobody passes " + device);
        }
    }
}
