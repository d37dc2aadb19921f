/**
 * What the bridge asks of the rest of the product: the contract that the application implements.
 *
 * <p>Plain interfaces and records. Knows nothing of sockets, JSON, projects, people or databases, and nothing of
 * ours depends on anything here except the application's adapters.
 *
 * <p>Every port is called synchronously on a bridge worker thread (or on the caller's own thread when a message is
 * handed straight to {@link dev.rollcall.devicebridge.nativeprotocol.NativeProtocol}), never on an event loop, so an
 * implementation may block on a database. An exception from a port always means "no positive answer": the device
 * keeps its records and sends them again.
 */
@NullMarked
package dev.rollcall.devicebridge.port;

import org.jspecify.annotations.NullMarked;
