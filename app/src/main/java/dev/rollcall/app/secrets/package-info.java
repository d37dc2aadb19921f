/**
 * How numbers of people and secrets of devices are kept: encrypted under keys that one master key wraps (answers 4, 15).
 *
 * <p>Knows no table but that of its own wrapped keys; who may see a number is decided elsewhere.
 */
@NullMarked
package dev.rollcall.app.secrets;

import org.jspecify.annotations.NullMarked;
