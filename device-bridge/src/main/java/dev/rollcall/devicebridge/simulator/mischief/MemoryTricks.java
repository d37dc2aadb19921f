package dev.rollcall.devicebridge.simulator.mischief;

import dev.rollcall.devicebridge.simulator.mixed.Gatehouse;
import dev.rollcall.devicebridge.simulator.mixed.Seen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;

/** What a device's memory and clock do to the server: honest devices with bad luck. */
final class MemoryTricks {
    private static final int FEW = 20;
    private static final Duration STEP = Duration.ofSeconds(90);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final ZoneOffset HALF_HOUR = ZoneOffset.ofHoursMinutes(5, 30);
    /** What a clock without a battery says when the power is back. */
    private static final Instant FACTORY_TIME = Instant.parse("1999-12-31T16:00:07Z");

    private MemoryTricks() {}

    /** The acknowledgement was lost on the way (scenario 2): every record comes once more. */
    static String resend(Scene scene, Gatehouse.Gate gate) throws IOException {
        return twice(scene, gate, FEW);
    }

    /** The mark of what has been sent was set back (scenarios 3, 6): the whole memory comes once more. */
    static String rewind(Scene scene, Gatehouse.Gate gate) throws IOException {
        return twice(scene, gate, scene.many());
    }

    private static String twice(Scene scene, Gatehouse.Gate gate, int count) throws IOException {
        var passages = Scene.passages(gate, count, scene.now().minus(STEP.multipliedBy(count)), STEP);
        int first = Scene.settle(gate.speaker(), passages);
        passages.forEach(gate.speaker()::again);
        return "settled=" + first + " again=" + Scene.settle(gate.speaker());
    }

    /** Three days away, and back among people (scenario 4): old records come mixed with new ones. */
    static String backlog(Scene scene, Gatehouse.Gate gate) throws IOException {
        var mixed = new ArrayList<Seen>();
        mixed.addAll(
                Scene.passages(gate, scene.many(), scene.now().minus(Duration.ofDays(3)), Duration.ofSeconds(120)));
        mixed.addAll(Scene.passages(gate, FEW, scene.now().minusSeconds(FEW), Duration.ofSeconds(1)));
        Collections.rotate(mixed, mixed.size() / 2);
        return "settled=" + Scene.settle(gate.speaker(), mixed);
    }

    /** Something in the memory is damaged, and stands in front (after scenario 10): what follows must not wait for it. */
    static String unreadable(Scene scene, Gatehouse.Gate gate) throws IOException {
        gate.speaker().unreadable();
        return "settled="
                + Scene.settle(
                        gate.speaker(), Scene.passages(gate, FEW, scene.now().minus(STEP.multipliedBy(FEW)), STEP));
    }

    /** The clock begins in 2000 and jumps to the present (scenario 6). */
    static String clockReset(Scene scene, Gatehouse.Gate gate) throws IOException {
        int lost = Scene.settle(gate.speaker(), Scene.passages(gate, FEW, FACTORY_TIME, STEP));
        int right = Scene.settle(
                gate.speaker(), Scene.passages(gate, FEW, scene.now().minus(STEP.multipliedBy(FEW)), STEP));
        return "settled=" + lost + " after=" + right;
    }

    /** Times of another zone, half an hour off (scenario 6): right where the registered offset says so, else wrong. */
    static String halfHourZone(Scene scene, Gatehouse.Gate gate) throws IOException {
        gate.speaker().zone(HALF_HOUR);
        try {
            return "settled="
                    + Scene.settle(
                            gate.speaker(),
                            Scene.passages(gate, FEW, scene.now().minus(STEP.multipliedBy(FEW)), STEP));
        } finally {
            gate.speaker().zone(CHINA);
        }
    }

    /** Numbers begin anew with other people (scenario 8): the same numbers are not the same records. */
    static String factoryReset(Scene scene, Gatehouse.Gate gate) throws IOException {
        var speaker = gate.speaker();
        speaker.factoryReset();
        int before = Scene.settle(speaker, Scene.passages(gate, FEW, scene.now().minus(Duration.ofHours(4)), STEP));
        speaker.factoryReset();
        int after = Scene.settle(speaker, Scene.passages(gate, FEW, scene.now().minus(Duration.ofHours(2)), STEP));
        return "settled=" + before + " after=" + after;
    }

    /** The same person at every gate within a minute (after scenario 10). */
    static String twins(Scene scene, Gatehouse.Gate gate) throws IOException {
        var person = scene.gates().get(0).people().get(0);
        int place = scene.gates().indexOf(gate);
        gate.speaker().keep(new Seen(person, scene.now().minusSeconds(60).plusSeconds(place), true));
        return "settled=" + Scene.settle(gate.speaker());
    }

    /** Hears what it is asked, does not do it, and loses its line (scenario 9). */
    static String deaf(Scene scene, Gatehouse.Gate gate) throws IOException {
        gate.speaker().hearOrders();
        gate.speaker().close();
        gate.speaker().hearOrders();
        return "heard=2";
    }
}
