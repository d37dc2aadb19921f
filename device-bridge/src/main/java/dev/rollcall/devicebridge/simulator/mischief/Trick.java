package dev.rollcall.devicebridge.simulator.mischief;

import dev.rollcall.devicebridge.simulator.mixed.Gatehouse;
import java.io.IOException;

/** One thing that a device should not do, done by one device. */
interface Trick {

    /**
     * @return what came of it, in a few words of the form {@code name=value}; empty where the device's protocol does not
     *     know such a thing
     * @throws IOException when the server said nothing, or hung up where it should not have
     */
    String play(Scene scene, Gatehouse.Gate gate) throws IOException;
}
