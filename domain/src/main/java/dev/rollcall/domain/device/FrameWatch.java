package dev.rollcall.domain.device;

import java.time.Instant;

/**
 * Somebody reads along what a device says and is told.
 *
 * @param by name of who switched it on last
 * @param until when it ends by itself or has ended, UTC
 * @param on whether it goes on now
 * @param dropped frames that were too many to be written down since it was switched on
 */
public record FrameWatch(String by, Instant until, boolean on, long dropped) {}
