/**
 * Screens of attendance: the month grid, a day's explanation, back-fills.
 *
 * <p>Speaks to {@code domain.attendance}; decides no rule itself.
 */
@NullMarked
package dev.rollcall.ui.attendance;

import org.jspecify.annotations.NullMarked;
