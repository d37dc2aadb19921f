/**
 * The audit on the screens: the day's kept head below the history, and signed exports for auditors.
 *
 * <p>Knows what to ask for; what may be exported is the domain's to judge.
 */
@NullMarked
package dev.rollcall.ui.audit;

import org.jspecify.annotations.NullMarked;
