/**
 * Natural persons and the numbers that identify them or their units.
 *
 * <p>A number cannot exist with a wrong check digit, and prints itself masked, so that a log line never shows a person.
 * Knows nothing of how numbers are encrypted, hashed or searched.
 */
@NullMarked
package dev.rollcall.domain.people;

import org.jspecify.annotations.NullMarked;
