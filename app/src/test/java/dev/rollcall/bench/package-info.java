/**
 * Figures that {@code ./bench} prints, each measured against the whole product. No class here is named like a test, so
 * that only who asks for one runs it.
 *
 * <p>Knows how a figure is printed and what its target is; judges nothing but that what was measured is right.
 */
@NullMarked
package dev.rollcall.bench;

import org.jspecify.annotations.NullMarked;
