/** Tests of the printed form. */
@NullMarked
package dev.rollcall.ui.approval.print;

import org.jspecify.annotations.NullMarked;
