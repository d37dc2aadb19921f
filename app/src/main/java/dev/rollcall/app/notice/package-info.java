/**
 * Notices in the database, and the ways out of the house: e-mail and webhook.
 *
 * <p>Knows no rule of who is told what; that was decided when the notice was written.
 */
@NullMarked
package dev.rollcall.app.notice;

import org.jspecify.annotations.NullMarked;
