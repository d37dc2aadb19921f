/**
 * What an operator's tools ask: health and metrics, on a port of their own.
 *
 * <p>Knows nobody's name and shows no personal data.
 */
@NullMarked
package dev.rollcall.app.operations;

import org.jspecify.annotations.NullMarked;
