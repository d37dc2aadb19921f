/**
 * JT/T 808 over TCP: cuts frames out of the stream and puts them back.
 *
 * <p>Knows the two bytes that bound a frame and how long one can be; what is in it is the protocol's.
 */
@NullMarked
package dev.rollcall.devicebridge.wire.jt808;

import org.jspecify.annotations.NullMarked;
