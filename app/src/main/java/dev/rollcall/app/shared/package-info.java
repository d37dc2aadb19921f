/**
 * How columns of our own tables become values of the domain, the same in every adapter.
 *
 * <p>Knows no table and no feature.
 */
@NullMarked
package dev.rollcall.app.shared;

import org.jspecify.annotations.NullMarked;
