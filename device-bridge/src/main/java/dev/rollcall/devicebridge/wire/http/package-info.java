/**
 * HTTP for devices: from a socket's bytes to a call of the native protocol and back, within bounds of memory and time.
 *
 * <p>One request at a time per connection, in order; nothing is read from a connection while its request is being
 * worked on. The event loop never waits: messages and photos are handled by bounded pools. Knows nothing of what the
 * messages mean.
 */
@NullMarked
package dev.rollcall.devicebridge.wire.http;

import org.jspecify.annotations.NullMarked;
