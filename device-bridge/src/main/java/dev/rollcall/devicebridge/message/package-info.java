/**
 * What passes between a transport and a protocol: whole messages of a device and what it is answered, and the shape a
 * protocol takes to be carried.
 *
 * <p>Bytes and words only. Knows nothing of sockets, of any protocol's content, or of what becomes of a punch.
 */
@NullMarked
package dev.rollcall.devicebridge.message;

import org.jspecify.annotations.NullMarked;
