/**
 * The words of the product: who was on site, what is missing, who decides, and why.
 *
 * <p>Depends on nothing of ours and on no engine, screen, socket or store; the other modules bring
 * those and depend on this one.
 */
@NullMarked
package dev.rollcall.domain;

import org.jspecify.annotations.NullMarked;
