/**
 * The chains of what devices sent, as rows.
 *
 * <p>Judges nothing; says what is written and what the rows it is about say now.
 */
@NullMarked
package dev.rollcall.app.provenance;

import org.jspecify.annotations.NullMarked;
