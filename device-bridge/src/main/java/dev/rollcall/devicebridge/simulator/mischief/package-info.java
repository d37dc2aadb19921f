/**
 * What devices and those who play them should not do, to be played against a server: records sent again, unreadable ones,
 * wrong clocks, numbers that begin anew, a thousand half-said sentences, forged and replayed messages. A vendor or an
 * operator sees what the server answers; tests see what it stores.
 *
 * <p>Imports nothing of the bridge.
 */
@NullMarked
package dev.rollcall.devicebridge.simulator.mischief;

import org.jspecify.annotations.NullMarked;
