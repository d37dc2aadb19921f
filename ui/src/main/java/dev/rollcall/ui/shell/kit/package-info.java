/**
 * The pieces screens are put together from: page head, filter bar, pager, chips, steps, empty states,
 * file drop, keys, notices.
 *
 * <p>A piece knows no feature and no service; its looks are in {@code /rollcall/rollcall.css}.
 */
@NullMarked
package dev.rollcall.ui.shell.kit;

import org.jspecify.annotations.NullMarked;
