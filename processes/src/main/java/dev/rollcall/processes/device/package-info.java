/**
 * The process by which a device is unbound: contract of its model, delegate, drawing, and its decision table.
 *
 * <p>Knows no device and no command; what an approval does is the domain's.
 */
@NullMarked
package dev.rollcall.processes.device;

import org.jspecify.annotations.NullMarked;
