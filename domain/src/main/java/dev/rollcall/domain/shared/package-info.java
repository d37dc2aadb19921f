/**
 * Words every feature uses: outcomes and refusals, the product's clock and zone, pages.
 *
 * <p>Knows no feature.
 */
@NullMarked
package dev.rollcall.domain.shared;

import org.jspecify.annotations.NullMarked;
