package dev.rollcall.devicebridge.port;

/** Who called when, with which facts about itself; and what the device is told in return. */
public interface DeviceContacts {

    /**
     * A device introduces itself: after a start, after a pause, or because its clock was refused. Its clock may be
     * arbitrarily wrong.
     *
     * <p>A {@code hello} is accepted at any time by the device's clock, so a recorded one could be played again after
     * {@value Nonces#KEEP_HOURS} hours: take its skew as a hint and judge punches by the skew of a {@code beat}.
     */
    ContactAnswer hello(DeviceIdentity device, Hello hello);

    /** A device says that it lives. */
    ContactAnswer beat(DeviceIdentity device, Beat beat);

    /** A device says what became of an order; one that nobody knows (any more) is answered like any other. */
    ContactAnswer result(DeviceIdentity device, OrderResult result);
}
