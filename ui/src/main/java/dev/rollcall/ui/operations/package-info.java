/**
 * The screen of operations: what stands still, and the way to set it going again.
 *
 * <p>Knows no engine and no channel, only what the domain says of them.
 */
@NullMarked
package dev.rollcall.ui.operations;

import org.jspecify.annotations.NullMarked;
