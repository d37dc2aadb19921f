package dev.rollcall.app.demo;

import java.time.LocalDateTime;

/**
 * A punch of the demo's past.
 *
 * @param at local time of the site
 * @param live T or F
 */
record PastPunch(long personId, LocalDateTime at, String direction, String live) {}
