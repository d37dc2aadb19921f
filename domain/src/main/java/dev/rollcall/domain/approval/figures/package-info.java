/**
 * How long approvals take, how many are late and how many are returned, by region, project, node and approver.
 *
 * <p>Reads what was decided; knows no process, and decides nothing.
 */
@NullMarked
package dev.rollcall.domain.approval.figures;

import org.jspecify.annotations.NullMarked;
