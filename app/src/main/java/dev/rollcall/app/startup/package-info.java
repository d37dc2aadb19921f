/**
 * What a person at the terminal sees while the product starts: progress, one sentence when it cannot
 * start, and the table of addresses and logins at the end.
 *
 * <p>Starts nothing itself.
 */
@NullMarked
package dev.rollcall.app.startup;

import org.jspecify.annotations.NullMarked;
