/**
 * Devices and their binding to projects: how one is taken off again (R135), and what then has to happen on the device.
 *
 * <p>Judges no punch and speaks no protocol; the device itself is reached through {@link
 * dev.rollcall.domain.device.DeviceSide}.
 */
@NullMarked
package dev.rollcall.domain.device;

import org.jspecify.annotations.NullMarked;
