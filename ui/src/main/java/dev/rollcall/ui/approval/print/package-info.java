/**
 * The approval form on paper, and the page its QR code leads to: what a request's record says, laid out for A4, and the
 * answer to whether a paper is true.
 *
 * <p>Knows no screens; what a print proves is the domain's to say.
 */
@NullMarked
package dev.rollcall.ui.approval.print;

import org.jspecify.annotations.NullMarked;
