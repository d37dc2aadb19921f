/**
 * Tasks, decisions and the route of a request, the same for every kind of request.
 *
 * <p>Knows nothing of the engine: {@link dev.rollcall.domain.approval.ApprovalWorkflow} is its port to it.
 */
@NullMarked
package dev.rollcall.domain.approval;

import org.jspecify.annotations.NullMarked;
