/**
 * The product in a JVM of its own, on data that were prepared before, as a person starts it and as a crash ends it.
 *
 * <p>Knows no assertion and no bean of the running product: only its process, its ports and its tables.
 */
@NullMarked
package dev.rollcall.launched;

import org.jspecify.annotations.NullMarked;
