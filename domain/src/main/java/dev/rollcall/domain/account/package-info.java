/**
 * Who is calling and how far their reach goes (requirements 1.1, 1.6).
 *
 * <p>Knows nothing of passwords beyond handing on a hash, and nothing of sessions.
 */
@NullMarked
package dev.rollcall.domain.account;

import org.jspecify.annotations.NullMarked;
