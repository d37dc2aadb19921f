/**
 * The attendance rules as pure functions: punch acceptance (D-1), the day a punch belongs to (C4), the day cell (D-2),
 * worked time (C31), contract warnings (D-3), and what a back-fill must satisfy (1.5, D-6).
 *
 * <p>Knows no database, no framework and no clock: facts and the present come in as arguments, verdicts go out as
 * records that name their rule. Instants are UTC, days are counted in {@link
 * dev.rollcall.domain.shared.SiteTime#ZONE}.
 */
@NullMarked
package dev.rollcall.domain.attendance.rule;

import org.jspecify.annotations.NullMarked;
