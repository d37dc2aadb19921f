/**
 * JT/T 808 of 2013 and 2019 (docs/devices/jt808.md): frames of a terminal, who may speak, what is answered.
 *
 * <p>Works on one frame as bytes and on the ports alone. Knows nothing of sockets, nor how frames are cut out of a
 * stream, nor what a punch is: that travels inside, in the native protocol's words.
 */
@NullMarked
package dev.rollcall.devicebridge.jt808;

import org.jspecify.annotations.NullMarked;
