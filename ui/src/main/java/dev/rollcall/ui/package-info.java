/**
 * The page all screens live in, and the front-end pieces its committed bundle holds.
 *
 * <p>Stands above the features and is known to none of them.
 */
@NullMarked
package dev.rollcall.ui;

import org.jspecify.annotations.NullMarked;
