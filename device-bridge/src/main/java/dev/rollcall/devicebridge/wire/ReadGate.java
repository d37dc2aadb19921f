package dev.rollcall.devicebridge.wire;

/** Whether more may be read from a connection, as far as memory goes. On the event loop only. */
@FunctionalInterface
public interface ReadGate {

    /** Memory is bounded by what a frame of the protocol can have. */
    ReadGate ALWAYS = () -> true;

    /** False while the next frame would not fit; asked again after a moment. */
    boolean open();
}
