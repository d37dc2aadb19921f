/**
 * What every transport shares: connections that can be counted and ended, workers that may wait, bytes that may be held.
 *
 * <p>Knows nothing of what is said over a connection, nor in which protocol.
 */
@NullMarked
package dev.rollcall.devicebridge.wire;

import org.jspecify.annotations.NullMarked;
