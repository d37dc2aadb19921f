/**
 * The engine: its settings, the policy a model must obey, and the domain's workflow ports implemented on it.
 *
 * <p>Knows no process by name; each one introduces itself as an {@link dev.rollcall.processes.engine.ApprovalProcess}.
 */
@NullMarked
package dev.rollcall.processes.engine;

import org.jspecify.annotations.NullMarked;
