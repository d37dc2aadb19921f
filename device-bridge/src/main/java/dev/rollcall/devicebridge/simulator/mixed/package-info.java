/**
 * A site on which devices of all protocols stand side by side, for load and for killing the server under it: each sends as
 * fast as it is answered and writes down what was acknowledged before it sends on. A vendor can let one device of it
 * speak with settings of his own.
 *
 * <p>Imports nothing of the bridge.
 */
@NullMarked
package dev.rollcall.devicebridge.simulator.mixed;

import org.jspecify.annotations.NullMarked;
