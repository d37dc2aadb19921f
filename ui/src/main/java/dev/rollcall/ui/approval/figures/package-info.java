/**
 * The screen of figures about approvals: plots, and a table that says the same.
 *
 * <p>Knows what the domain counts, not how it is counted.
 */
@NullMarked
package dev.rollcall.ui.approval.figures;

import org.jspecify.annotations.NullMarked;
