/**
 * The BPMN models and the engine that runs them; the only module that knows Camunda.
 *
 * <p>Decides who is asked and when; whether something is allowed and what follows from it is decided by {@code domain}.
 */
@NullMarked
package dev.rollcall.processes;

import org.jspecify.annotations.NullMarked;
