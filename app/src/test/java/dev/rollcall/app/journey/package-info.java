/**
 * The product as people meet it: a real browser in front of the whole of it.
 *
 * <p>Looks at what stands on the screen and at the tables; never calls what a view is made of.
 */
@NullMarked
package dev.rollcall.app.journey;

import org.jspecify.annotations.NullMarked;
