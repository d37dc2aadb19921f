/**
 * Who is told what: written in the transaction of what happened, read by the bell, sent out of the house afterwards.
 *
 * <p>Knows no screen, no mail server and no rule of approvals; nodes and kinds of request are names to it.
 */
@NullMarked
package dev.rollcall.domain.notice;

import org.jspecify.annotations.NullMarked;
