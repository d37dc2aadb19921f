/**
 * From punches to day cells, and the back-fill of what a device missed.
 *
 * <p>Rules are pure functions in {@code attendance.rule}; services here judge first and change last.
 * Knows nothing of sockets, engine or screens.
 */
@NullMarked
package dev.rollcall.domain.attendance;

import org.jspecify.annotations.NullMarked;
