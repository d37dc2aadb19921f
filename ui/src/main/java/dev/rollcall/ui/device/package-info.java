/**
 * Devices on the screen: asking to unbind one, what an approver looks at, and what has become of it on the device.
 *
 * <p>Offers no other way to take a device off a project (R134, X24).
 */
@NullMarked
package dev.rollcall.ui.device;

import org.jspecify.annotations.NullMarked;
