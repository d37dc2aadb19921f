/**
 * The native device protocol (docs/device-protocol.md): who may speak, what the messages mean, what is answered.
 *
 * <p>Works on bytes and the ports alone and runs on whichever thread calls it. Knows nothing of sockets, threads and
 * queues: those are the transport's.
 */
@NullMarked
package dev.rollcall.devicebridge.nativeprotocol;

import org.jspecify.annotations.NullMarked;
