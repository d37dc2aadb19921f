/**
 * Who did what to which object, and what was refused: records in one chain of hashes per project, and the proof that
 * none of them was changed, taken out or cut off.
 *
 * <p>Knows neither tables nor the features that write records.
 */
@NullMarked
package dev.rollcall.domain.audit;

import org.jspecify.annotations.NullMarked;
