package dev.rollcall.devicebridge.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Makes punches of one gate: everybody in turn, always as long after each other, first all in, then all out, and so on. */
final class LoadFeeder {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Gate gate;
    private final Outbox outbox;
    private final Instant first;
    private final Duration step;
    private long made;

    LoadFeeder(Gate gate, Outbox outbox, Instant first, Duration step) {
        this.gate = gate;
        this.outbox = outbox;
        this.first = first;
        this.step = step;
    }

    /** The outbox with at least so many records in it. */
    Outbox filled(int records) {
        var people = gate.people();
        while (outbox.size() < records) {
            var person = people.get((int) (made % people.size()));
            var direction = made / people.size() % 2 == 0 ? "IN" : "OUT";
            var time = first.plus(step.multipliedBy(made)).atOffset(CHINA);
            outbox.add(gate.device().record(SimPunch.of(person, time, direction)));
            made++;
        }
        return outbox;
    }
}
