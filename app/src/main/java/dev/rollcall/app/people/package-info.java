/**
 * People and their memberships in the database.
 */
@NullMarked
package dev.rollcall.app.people;

import org.jspecify.annotations.NullMarked;
