/**
 * Accounts, passwords and reach in the database, and the login's way to them.
 *
 * <p>What an account reaches is read from the view {@code account_reach} alone; nothing else computes it.
 */
@NullMarked
package dev.rollcall.app.account;

import org.jspecify.annotations.NullMarked;
