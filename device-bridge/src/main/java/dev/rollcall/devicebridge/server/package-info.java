/**
 * The device server as the application sees it: its settings, its life, its figures.
 *
 * <p>Puts wire and protocol together. Knows nothing of messages.
 */
@NullMarked
package dev.rollcall.devicebridge.server;

import org.jspecify.annotations.NullMarked;
