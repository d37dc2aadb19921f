/**
 * A terminal of JT/T 808 to try the bridge with: a writer of frames of its own, a socket, a memory for punches.
 *
 * <p>Shares nothing with the bridge but the written protocol, so that a mistake made there is not made here too.
 */
@NullMarked
package dev.rollcall.devicebridge.simulator.jt808;

import org.jspecify.annotations.NullMarked;
