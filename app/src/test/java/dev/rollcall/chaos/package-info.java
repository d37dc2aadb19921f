/**
 * What {@code ./chaos} does: devices of every protocol send to the product in a JVM of its own, which is killed, starved
 * and pestered meanwhile; afterwards the tables are held against the devices' journal.
 *
 * <p>Not part of {@code ./verify}; {@code ./verify --full} runs the short form.
 */
@NullMarked
package dev.rollcall.chaos;

import org.jspecify.annotations.NullMarked;
