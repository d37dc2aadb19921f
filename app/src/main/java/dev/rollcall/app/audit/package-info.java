/**
 * The audit rows in the database. Adds rows; has no way to change or remove one.
 */
@NullMarked
package dev.rollcall.app.audit;

import org.jspecify.annotations.NullMarked;
