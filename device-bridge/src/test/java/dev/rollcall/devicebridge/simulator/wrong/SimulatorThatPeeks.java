package dev.rollcall.devicebridge.simulator.wrong;

import dev.rollcall.devicebridge.port.Direction;

/** Deliberately wrong: the simulator is written from the document, not from the bridge. */
record SimulatorThatPeeks(Direction direction) {}
