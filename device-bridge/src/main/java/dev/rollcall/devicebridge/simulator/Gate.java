package dev.rollcall.devicebridge.simulator;

import java.util.List;

/**
 * A device and the people who pass it.
 *
 * @param people references under which the device knows them, at least one
 */
public record Gate(SimDevice device, List<String> people) {

    public Gate {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("nobody passes " + device);
        }
    }
}
