/**
 * Who may reach what is no screen: the management port.
 *
 * <p>Screens are guarded by the ui module, devices by their signatures.
 */
@NullMarked
package dev.rollcall.app.security;

import org.jspecify.annotations.NullMarked;
