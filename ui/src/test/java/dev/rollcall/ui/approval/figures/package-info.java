/** Tests of how plots show figures. */
@NullMarked
package dev.rollcall.ui.approval.figures;

import org.jspecify.annotations.NullMarked;
