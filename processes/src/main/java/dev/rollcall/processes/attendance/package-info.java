/**
 * The back-fill of attendance: the code beside {@code bpmn/attendance-backfill.bpmn}.
 *
 * <p>Decides nothing itself; every delegate is one call to the domain.
 */
@NullMarked
package dev.rollcall.processes.attendance;

import org.jspecify.annotations.NullMarked;
