/**
 * Screens of deciding and of looking back at decisions.
 *
 * <p>Speaks to {@code domain.approval} alone; what engine stands behind it is not known here.
 */
@NullMarked
package dev.rollcall.ui.approval;

import org.jspecify.annotations.NullMarked;
