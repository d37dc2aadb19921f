/**
 * Inbox, decisions, routes and request lists in the database.
 *
 * <p>Only stores and finds; who may do what is decided in {@code dev.rollcall.domain.approval}. Knows nothing of the
 * engine.
 */
@NullMarked
package dev.rollcall.app.approval;

import org.jspecify.annotations.NullMarked;
