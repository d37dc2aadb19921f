/**
 * Where stored records come from: what each device sent, chained, so that a row that was changed, removed or slipped in is
 * found (capability 3).
 *
 * <p>Knows nothing of attendance's rules and of how records travel.
 */
@NullMarked
package dev.rollcall.domain.provenance;

import org.jspecify.annotations.NullMarked;
