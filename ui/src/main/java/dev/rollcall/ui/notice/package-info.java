/**
 * The bell and the list behind it, and what keeps open pages informed.
 *
 * <p>Knows no rule of who is told what; a page learns from the database that there is something, never from another page.
 */
@NullMarked
package dev.rollcall.ui.notice;

import org.jspecify.annotations.NullMarked;
