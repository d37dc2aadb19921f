/**
 * Carries what the bridge took in to the domain and the database, and tells the bridge what became of it.
 *
 * <p>Judges nothing; every method returns after its commit.
 */
@NullMarked
package dev.rollcall.app.device;

import org.jspecify.annotations.NullMarked;
