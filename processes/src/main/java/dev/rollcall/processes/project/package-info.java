/**
 * The change of a project's status: the code beside {@code bpmn/project-status-change.bpmn} and its decision table.
 *
 * <p>Decides nothing itself; every delegate is one call to the domain.
 */
@NullMarked
package dev.rollcall.processes.project;

import org.jspecify.annotations.NullMarked;
