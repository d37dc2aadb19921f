/**
 * Who did what to which object, and what was refused.
 */
@NullMarked
package dev.rollcall.domain.audit;

import org.jspecify.annotations.NullMarked;
