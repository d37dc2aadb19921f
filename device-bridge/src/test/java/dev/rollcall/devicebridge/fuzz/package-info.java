/**
 * Coverage-guided fuzzing of everything that reads a device's bytes. An ordinary test run tries the seeds alone;
 * {@code ./verify fuzz} searches for some seconds each, {@code ./verify fuzz-long} for minutes.
 */
@NullMarked
package dev.rollcall.devicebridge.fuzz;

import org.jspecify.annotations.NullMarked;
