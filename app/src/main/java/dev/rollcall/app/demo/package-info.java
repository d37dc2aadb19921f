/**
 * The demo: made-up people, units, projects, devices and accounts, relative to today and the same for every seed.
 *
 * <p>Sleeps unless {@code rollcall.demo.enabled} is true. Writes no punch: attendance comes through the device bridge
 * like any other (answers 8). No name or number here belongs to anybody.
 */
@NullMarked
package dev.rollcall.app.demo;

import org.jspecify.annotations.NullMarked;
