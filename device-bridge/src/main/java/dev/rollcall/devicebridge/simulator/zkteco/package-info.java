/**
 * A simulated terminal that speaks ZKTeco Attendance PUSH, written from docs/devices/zkteco.md alone: it shares nothing
 * with the bridge, so that a mistake of one is seen by the other.
 */
@NullMarked
package dev.rollcall.devicebridge.simulator.zkteco;

import org.jspecify.annotations.NullMarked;
